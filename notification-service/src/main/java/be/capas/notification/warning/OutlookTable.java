package be.capas.notification.warning;

import static java.time.ZoneOffset.UTC;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.Warning;
import be.capas.notification.notice.Ahead;
import be.capas.notification.outlook.Outlook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the coordinators of each organisation were told of who will be on call. */
final class OutlookTable {
  private final JdbcTemplate jdbc;

  OutlookTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** As it is; nobody else looks at it until the transaction at hand ends. */
  Outlook hold(OrganisationId organisation) {
    jdbc.update(
        "INSERT INTO outlooks (organisation) VALUES (?) ON CONFLICT DO NOTHING",
        organisation.value());
    var toldAt =
        jdbc.query(
            "SELECT told_at FROM outlooks WHERE organisation = ? FOR UPDATE",
            (row, _) -> new ToldAt(instant(row, "told_at")),
            organisation.value());
    return new Outlook(told(organisation), toldAt.getFirst().at());
  }

  private record ToldAt(@Nullable Instant at) {}

  private List<Ahead> told(OrganisationId organisation) {
    return jdbc.query(
        "SELECT kind, roster, who, begins_at, ends_at FROM outlook_warnings WHERE organisation = ?",
        (row, _) -> ahead(row),
        organisation.value());
  }

  void save(OrganisationId organisation, Outlook outlook) {
    var toldAt = outlook.toldAt();
    jdbc.update(
        "UPDATE outlooks SET told_at = ? WHERE organisation = ?",
        toldAt == null ? null : toldAt.atOffset(UTC),
        organisation.value());
    jdbc.update("DELETE FROM outlook_warnings WHERE organisation = ?", organisation.value());
    jdbc.batchUpdate(
        """
        INSERT INTO outlook_warnings (organisation, kind, roster, who, begins_at, ends_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        outlook.told().stream().map(it -> row(organisation, it)).toList());
  }

  private static Object[] row(OrganisationId organisation, Ahead it) {
    return new Object[] {
      organisation.value(),
      it.kind().name(),
      it.roster().value(),
      it.who() == null ? null : it.who().value(),
      it.from().atOffset(UTC),
      it.to() == null ? null : it.to().atOffset(UTC)
    };
  }

  private static Ahead ahead(ResultSet row) throws SQLException {
    var who = row.getString("who");
    return new Ahead(
        Warning.Kind.valueOf(row.getString("kind")),
        new RosterId(row.getString("roster")),
        who == null ? null : new ActorId(who),
        Objects.requireNonNull(instant(row, "begins_at")),
        instant(row, "ends_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
