package be.capas.command.axon;

import be.capas.command.gateway.StreamSubjects;
import be.capas.contract.StreamType;
import be.capas.contract.id.Id;
import be.capas.contract.id.OrganisationId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Subjects from the circumstances of each stream's first event. */
@Component
class StoredSubjects implements StreamSubjects {
  private static final String FIRST =
      """
      SELECT coalesce(first.circumstances ->> 'person', first.stream)
      FROM (SELECT aggregateidentifier AS stream, convert_from(metadata, 'UTF8')::json AS circumstances
            FROM domainevententry
            WHERE aggregateidentifier = ? AND sequencenumber = 0 AND type = ?) AS first
      WHERE first.circumstances ->> 'organisation' = ?\
      """;

  private final JdbcTemplate db;

  StoredSubjects(JdbcTemplate db) {
    this.db = db;
  }

  @Override
  public Optional<UUID> of(Id stream, OrganisationId organisation) {
    return db
        .queryForList(
            FIRST,
            String.class,
            stream.toString(),
            StreamType.of(stream).name().toLowerCase(Locale.ROOT),
            organisation.value())
        .stream()
        .findFirst()
        .map(UUID::fromString);
  }
}
