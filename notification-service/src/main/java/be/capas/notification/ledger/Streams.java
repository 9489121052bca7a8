package be.capas.notification.ledger;

import be.capas.contract.Recorded;
import be.capas.notification.notice.Known;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The last event of each stream and what is known by then. */
final class Streams {
  private final JdbcTemplate jdbc;
  private final Forms<Known> forms;

  Streams(JdbcTemplate jdbc, Forms<Known> forms) {
    this.jdbc = jdbc;
    this.forms = forms;
  }

  Map<UUID, Stream> load(Set<UUID> ids) {
    var streams = new HashMap<UUID, Stream>();
    jdbc.query(
        "SELECT stream, person, last_sequence, kind, known FROM streams WHERE stream = ANY (?)",
        row -> {
          var id = row.getObject(1, UUID.class);
          var person = row.getObject(2, UUID.class);
          var known = forms.read(row.getString(4), row.getString(5));
          streams.put(id, new Stream(id, person, row.getLong(3), row.getLong(3), known));
        },
        (Object) ids.toArray(UUID[]::new));
    ids.forEach(id -> streams.putIfAbsent(id, new Stream(id, null, -1, -1, Known.NOTHING)));
    return streams;
  }

  /** A book of who is on call: what is known of its stream, or a fault where it cannot be read. */
  record Book(UUID stream, Supplier<Known> known) {}

  /** The books of all organisations that keep one. */
  List<Book> books() {
    return jdbc.query(
        "SELECT stream, kind, known FROM streams WHERE kind LIKE 'on-call.%'",
        (row, _) -> {
          var kind = row.getString(2);
          var known = row.getString(3);
          return new Book(row.getObject(1, UUID.class), () -> forms.read(kind, known));
        });
  }

  /** In one order everywhere, so that two instances wait for each other instead of locking up. */
  void save(Collection<Stream> streams) {
    var changed =
        streams.stream()
            .filter(Stream::isChanged)
            .sorted(Comparator.comparing(Stream::id))
            .toList();
    var counts =
        jdbc.batchUpdate(
            """
            INSERT INTO streams (stream, person, last_sequence, kind, known) VALUES (?, ?, ?, ?, ?::jsonb)
            ON CONFLICT (stream) DO UPDATE
              SET last_sequence = excluded.last_sequence, kind = excluded.kind, known = excluded.known,
                  person = excluded.person
              WHERE streams.last_sequence = ?
            """,
            changed.stream().map(this::row).toList());
    for (var count : counts) {
      if (count != 1) {
        throw new OptimisticLockingFailureException("another instance took in the same stream");
      }
    }
  }

  private Object[] row(Stream it) {
    var known = it.known();
    return new Object[] {
      it.id(), it.person(), it.last(), forms.name(known), forms.write(known), it.loaded()
    };
  }

  /**
   * One of them.
   *
   * @param person whom it is about, where that is known
   * @param loaded the last number when it was read from the table, -1 if it was not there
   */
  record Stream(UUID id, @Nullable UUID person, long last, long loaded, Known known) {
    boolean isChanged() {
      return last != loaded;
    }

    boolean has(Recorded<?> event) {
      return event.sequence() <= last;
    }

    Stream with(Recorded<?> event) {
      if (event.sequence() != last + 1) {
        throw new LostEvents(event, last);
      }
      var about = event.person() == null ? null : event.person().value();
      return new Stream(id, about, event.sequence(), loaded, Known.evolve(known, event));
    }
  }
}
