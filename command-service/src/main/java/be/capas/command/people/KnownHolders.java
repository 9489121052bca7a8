package be.capas.command.people;

import be.capas.command.gateway.StreamHolders;
import be.capas.command.gateway.StreamSubjects;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.Id;
import be.capas.contract.id.OrganisationId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holders from the table of threads that are held. */
@Component
class KnownHolders implements StreamHolders {
  private static final String HELD =
      """
      SELECT EXISTS (SELECT FROM held_threads
                     WHERE person = ? AND organisation = ? AND kind = ? AND holder = ?)\
      """;

  private final JdbcClient db;
  private final StreamSubjects subjects;

  KnownHolders(JdbcClient db, StreamSubjects subjects) {
    this.db = db;
    this.subjects = subjects;
  }

  @Override
  public boolean isHeldBy(ActorId worker, Id stream, OrganisationId organisation) {
    return subjects
        .of(stream, organisation)
        .filter(it -> isHeldBy(worker, it, organisation))
        .isPresent();
  }

  private boolean isHeldBy(ActorId worker, UUID person, OrganisationId organisation) {
    return db.sql(HELD)
        .params(person, organisation.value(), Holder.Kind.WORKER.name(), worker.value())
        .query(Boolean.class)
        .single();
  }
}
