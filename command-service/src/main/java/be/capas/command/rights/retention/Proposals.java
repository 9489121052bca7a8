package be.capas.command.rights.retention;

import be.capas.command.gateway.MessageIds;
import be.capas.command.person.domain.RetentionTerm;
import be.capas.command.rights.retention.Proposal.State;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import be.capas.contract.person.FilePart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was proposed. The table sees to it that a part of a file is proposed once at a time. */
@Repository
class Proposals {
  private static final String PROPOSE =
      """
      INSERT INTO retention_proposals (id, person, organisation, part, ground, last_contact,
                                       free_from, gone_by, proposed_at, state)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')
      ON CONFLICT (person, part) WHERE state = 'OPEN' DO NOTHING\
      """;
  private static final String WITHDRAW =
      """
      UPDATE retention_proposals SET state = 'WITHDRAWN', settled_at = ?
      WHERE person = ? AND state = 'OPEN' AND part <> ALL (?::text[])\
      """;
  private static final String CONFIRM =
      """
      UPDATE retention_proposals SET state = 'CONFIRMED', settled_at = ?, settled_by = ?
      WHERE id = ? AND state = 'OPEN'\
      """;
  private static final String LOCK =
      "SELECT * FROM retention_proposals WHERE id = ? AND organisation = ? FOR UPDATE";
  private static final String PAGE =
      """
      SELECT * FROM retention_proposals
      WHERE organisation = ? AND state = ? AND (?::uuid IS NULL OR id > ?::uuid)
      ORDER BY id LIMIT ?\
      """;

  private final JdbcClient db;

  Proposals(JdbcClient db) {
    this.db = db;
  }

  void propose(
      PersonId person,
      OrganisationId organisation,
      FilePart part,
      RetentionTerm term,
      LocalDate lastContact,
      Instant now) {
    db.sql(PROPOSE)
        .params(
            MessageIds.next(),
            person.value(),
            organisation.value(),
            part.name(),
            term.ground(),
            lastContact,
            term.freeFrom(),
            term.goneBy(),
            now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Takes back what is open for a person but for these parts. */
  void withdrawOthers(PersonId person, Set<FilePart> parts, Instant now) {
    db.sql(WITHDRAW)
        .param(1, now.atOffset(ZoneOffset.UTC))
        .param(2, person.value())
        .param(3, parts.stream().map(FilePart::name).toArray(String[]::new))
        .update();
  }

  void confirm(UUID id, ActorId by, Instant now) {
    db.sql(CONFIRM).params(now.atOffset(ZoneOffset.UTC), by.value(), id).update();
  }

  /** The proposal, for whoever decides on it: until the transaction ends nobody else can. */
  Optional<Proposal> lock(UUID id, OrganisationId organisation) {
    return db.sql(LOCK).params(id, organisation.value()).query(Proposals::proposal).optional();
  }

  /** In the order of proposing; one more than the limit says that there is another page. */
  List<Proposal> page(OrganisationId organisation, State state, int limit, @Nullable UUID after) {
    return db.sql(PAGE)
        .param(1, organisation.value())
        .param(2, state.name())
        .param(3, after)
        .param(4, after)
        .param(5, limit + 1)
        .query(Proposals::proposal)
        .list();
  }

  private static Proposal proposal(ResultSet row, int number) throws SQLException {
    return new Proposal(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        FilePart.valueOf(row.getString("part")),
        row.getString("ground"),
        row.getObject("last_contact", LocalDate.class),
        row.getObject("free_from", LocalDate.class),
        row.getObject("gone_by", LocalDate.class),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        State.valueOf(row.getString("state")));
  }
}
