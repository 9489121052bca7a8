package be.capas.notification.ledger;

import static java.time.ZoneOffset.UTC;

import be.capas.contract.id.OrganisationId;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Recipient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Rows of the table of notices. */
final class Entries implements RowMapper<Entry> {
  static final String INSERT =
      """
      INSERT INTO notices (id, event, known_at, organisation, recipient, channel, about, kind, message,
        state, reason, created_at, due_at, settled_at, traceparent, subject, sequence, consent)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (event, recipient, channel, kind) DO NOTHING
      """;
  static final String SELECT =
      """
      SELECT id, number, event, known_at, organisation, recipient, channel, kind, message,
        state, reason, created_at, due_at, settled_at, traceparent, subject, sequence FROM notices
      """;

  private final Forms<Message> forms;

  Entries(Forms<Message> forms) {
    this.forms = forms;
  }

  /** A new row, to be sent now, or settled already where a reason not to send it is given. */
  Object[] row(Notice notice, Instant now, @Nullable String reason) {
    var source = notice.source();
    var message = notice.message();
    return new Object[] {
      notice.id(),
      source.event(),
      source.knownAt().atOffset(UTC),
      source.organisation().value(),
      notice.recipient().toString(),
      notice.channel().name(),
      message.about().value(),
      forms.name(message),
      forms.write(message),
      (reason == null ? State.QUEUED : State.CANCELLED).name(),
      reason,
      now.atOffset(UTC),
      reason == null ? Objects.requireNonNullElse(notice.dueAt(), now).atOffset(UTC) : null,
      reason == null ? null : now.atOffset(UTC),
      source.traceparent(),
      source.subject(),
      source.sequence(),
      message.consent() == null ? null : message.consent().value()
    };
  }

  /** The written-down names of these messages. */
  String[] kinds(Set<Class<? extends Message>> types) {
    return types.stream().map(forms::name).toArray(String[]::new);
  }

  @Override
  public Entry mapRow(ResultSet row, int index) throws SQLException {
    var source =
        new Notice.Source(
            row.getObject("event", UUID.class),
            row.getObject("subject", UUID.class),
            row.getLong("sequence"),
            instant(row, "known_at"),
            new OrganisationId(row.getString("organisation")),
            row.getString("traceparent"));
    var kind = row.getString("kind");
    return new Entry(
        row.getObject("id", UUID.class),
        row.getLong("number"),
        new Notice(
            source,
            Recipient.parse(row.getString("recipient")),
            Channel.valueOf(row.getString("channel")),
            forms.read(kind, row.getString("message"))),
        kind,
        State.valueOf(row.getString("state")),
        row.getString("reason"),
        instant(row, "created_at"),
        instantOrNull(row, "due_at"),
        instantOrNull(row, "settled_at"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
