package be.capas.query.kafka;

import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent;
import be.capas.contract.Recorded;
import be.capas.platform.kafka.EventRecords;
import be.capas.query.board.BoardCrisis;
import be.capas.query.board.BoardEntry;
import be.capas.query.board.stream.Change;
import be.capas.query.feed.Folded;
import be.capas.query.feed.Reader;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.WakeupException;

/** What new events mean for the board: told once the view has them, whichever instance folds. */
final class CrisisNews {
  private static final Duration PAUSE = Duration.ofMillis(3);

  private final EventRecords records;
  private final Reader<BoardCrisis> crises;

  CrisisNews(EventRecords records, Reader<BoardCrisis> crises) {
    this.records = records;
    this.crises = crises;
  }

  private record Place(int partition, long offset, Recorded<CapasEvent> event) {}

  /**
   * One change for each crisis that the batch is about, in the order of their last events. Waits
   * for the view.
   *
   * @param closing whether to give up waiting
   */
  List<Change> of(ConsumerRecords<String, byte[]> batch, BooleanSupplier closing) {
    var last = new LinkedHashMap<UUID, Place>();
    for (ConsumerRecord<String, byte[]> record : batch) {
      var event = records.fromKafka(record);
      if (event.event() instanceof CrisisEvent) {
        last.remove(event.stream());
        last.put(event.stream(), new Place(record.partition(), record.offset(), event));
      }
    }
    var folded = awaitFolded(last, closing);
    return last.entrySet().stream()
        .map(it -> change(it.getValue(), Objects.requireNonNull(folded.get(it.getKey()))))
        .toList();
  }

  private Map<UUID, Folded<BoardCrisis>> awaitFolded(
      Map<UUID, Place> last, BooleanSupplier closing) {
    var folded = new HashMap<UUID, Folded<BoardCrisis>>();
    while (true) {
      folded.putAll(crises.find(last.keySet()));
      var waiting = last.values().stream().map(Place::event).anyMatch(it -> !includes(folded, it));
      if (!waiting) {
        return folded;
      }
      pause(closing);
    }
  }

  private static boolean includes(
      Map<UUID, Folded<BoardCrisis>> folded, Recorded<CapasEvent> event) {
    var document = folded.get(event.stream());
    return document != null && document.includes(event.stream(), event.sequence());
  }

  private static void pause(BooleanSupplier closing) {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    if (closing.getAsBoolean()) {
      throw new WakeupException();
    }
  }

  private static Change change(Place place, Folded<BoardCrisis> folded) {
    var crisis = Objects.requireNonNull(folded.view());
    var entry = BoardEntry.of(folded);
    return new Change(
        place.partition(),
        place.offset(),
        crisis.organisation(),
        crisis.crisis(),
        entry.sequence(),
        crisis.open() ? entry : null);
  }
}
