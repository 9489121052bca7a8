package be.capas.command.people;

import be.capas.command.gateway.StreamAntennas;
import be.capas.command.gateway.StreamSubjects;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.Id;
import be.capas.contract.id.OrganisationId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Antennas from the table of people. */
@Component
class KnownAntennas implements StreamAntennas {
  private static final String BY_ID =
      "SELECT antenna FROM people WHERE person = ? AND organisation = ?";

  private final JdbcClient db;
  private final StreamSubjects subjects;

  KnownAntennas(JdbcClient db, StreamSubjects subjects) {
    this.db = db;
    this.subjects = subjects;
  }

  @Override
  public Optional<AntennaId> of(Id stream, OrganisationId organisation) {
    return subjects.of(stream, organisation).flatMap(it -> of(it, organisation));
  }

  private Optional<AntennaId> of(UUID subject, OrganisationId organisation) {
    return db.sql(BY_ID)
        .params(subject, organisation.value())
        .query(String.class)
        .optional()
        .map(AntennaId::new);
  }
}
