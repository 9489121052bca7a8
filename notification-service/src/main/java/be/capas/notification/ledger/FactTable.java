package be.capas.notification.ledger;

import static java.time.ZoneOffset.UTC;

import be.capas.contract.Recorded;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.OrganisationId;
import be.capas.notification.pages.Fact;
import be.capas.notification.pages.Happened;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The facts of the paging of each crisis; each is in it once, whatever comes again. */
public final class FactTable {
  private final JdbcTemplate jdbc;
  private final Forms<Fact> forms;

  FactTable(JdbcTemplate jdbc, Forms<Fact> forms) {
    this.jdbc = jdbc;
    this.forms = forms;
  }

  void add(Recorded<?> recorded, Fact fact) {
    jdbc.update(
        """
        INSERT INTO paging_facts
          (crisis, sequence, event, organisation, occurred_at, recorded_at, kind, fact)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb) ON CONFLICT DO NOTHING
        """,
        recorded.stream(),
        recorded.sequence(),
        recorded.id(),
        recorded.organisation().value(),
        recorded.occurredAt().atOffset(UTC),
        recorded.recordedAt().atOffset(UTC),
        forms.name(fact),
        forms.write(fact));
  }

  /** A fact with the written-down name of its form. */
  public record Row(String kind, Happened happened) {}

  /** What was known by then of a crisis of this organisation, in order. */
  public List<Row> of(OrganisationId organisation, CrisisId crisis, Instant knownAt) {
    return jdbc.query(
        """
        SELECT * FROM paging_facts WHERE crisis = ? AND organisation = ? AND recorded_at <= ?
        ORDER BY sequence
        """,
        (row, _) -> {
          var kind = row.getString("kind");
          return new Row(
              kind,
              new Happened(
                  row.getObject("event", UUID.class),
                  row.getLong("sequence"),
                  Entries.instant(row, "occurred_at"),
                  Entries.instant(row, "recorded_at"),
                  forms.read(kind, row.getString("fact")),
                  null));
        },
        crisis.value(),
        organisation.value(),
        knownAt.atOffset(UTC));
  }
}
