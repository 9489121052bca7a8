package be.capas.query.export;

import be.capas.contract.filrouge.Yardstick;
import be.capas.query.history.History;
import be.capas.query.journal.Journal;
import be.capas.query.timeline.Entry;
import be.capas.query.timeline.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All that is known of a person: how the file stands, everything that led there, and who read it.
 *
 * @param events from the first to the last
 * @param reads who opened what of it, as the read log has it
 */
public record PersonExport(
    UUID person, Instant madeAt, History file, List<Entry> events, List<?> reads) {
  public PersonExport {
    events = List.copyOf(events);
    reads = List.copyOf(reads);
  }

  /** The file as it stands now. */
  public static PersonExport of(
      UUID person, Journal journal, Yardstick yardstick, List<?> reads, Instant now) {
    return new PersonExport(
        person, now, History.of(journal, yardstick, now, now), Timeline.whole(journal), reads);
  }
}
