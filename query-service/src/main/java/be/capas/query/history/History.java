package be.capas.query.history;

import be.capas.contract.AccompanimentEvent;
import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.CapasEvent;
import be.capas.contract.CellEvent;
import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.CrisisRaised;
import be.capas.contract.HandoffEvent;
import be.capas.contract.PersonEvent;
import be.capas.contract.Recorded;
import be.capas.contract.filrouge.FilRouge;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.query.board.BoardCrisis;
import be.capas.query.journal.Journal;
import be.capas.query.person.PersonFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's whole state as of one time, as known at another. The same events give the same state,
 * so an answer about the past is the same whenever it is asked for.
 *
 * @param position for each stream the last event that it was made from
 * @param file absent before the file was opened, and for somebody unnamed
 * @param accompaniments by id
 * @param crises by id
 * @param filRouge judged at {@code asOf}; holds the handoffs too; absent before anything happened
 */
public record History(
    Instant asOf,
    Instant knownAt,
    SortedMap<UUID, Long> position,
    @Nullable PersonFile file,
    List<AccompanimentCase> accompaniments,
    List<BoardCrisis> crises,
    @Nullable FilRouge filRouge) {

  /** The state that these events led to, of those that had happened and were known. */
  public static History of(Journal journal, Yardstick yardstick, Instant asOf, Instant knownAt) {
    var state = new Replay(journal);
    state.apply(journal.at(asOf, knownAt));
    return state.at(asOf, knownAt, yardstick);
  }

  /**
   * A stream whose first event had not happened, by the clock of whoever recorded it, is not told
   * of yet, even if a later one of it had.
   */
  static final class Replay {
    private final SortedMap<UUID, Long> position = new TreeMap<>();
    private final Map<UUID, AccompanimentCase> accompaniments = new TreeMap<>();
    private final Map<UUID, BoardCrisis> crises = new TreeMap<>();
    private final Map<UUID, PersonFile> files = new TreeMap<>();
    private final @Nullable UUID about;
    private ThreadFacts facts;

    /** Nothing yet of a journal. */
    Replay(Journal journal) {
      about = journal.about().orElse(null);
      facts = ThreadFacts.none(journal.organisation());
    }

    /** The state that these events led to, judged at a time at which all of them had happened. */
    History at(Instant asOf, Instant knownAt, Yardstick yardstick) {
      return new History(
          asOf,
          knownAt,
          new TreeMap<>(position),
          file(),
          List.copyOf(accompaniments.values()),
          List.copyOf(crises.values()),
          position.isEmpty() ? null : FilRouge.judge(facts, yardstick, asOf));
    }

    /** Who the person is says the file that goes on; who is around them, all of them. */
    private @Nullable PersonFile file() {
      var file = about == null ? null : files.get(about);
      if (file == null) {
        return null;
      }
      for (var other : files.entrySet()) {
        file = other.getKey().equals(about) ? file : file.with(other.getValue());
      }
      return file;
    }

    /** All that stands of a journal; what was taken back counts for the position alone. */
    void apply(Journal then) {
      then.standing().forEach(this::apply);
      position.putAll(then.position());
    }

    /** The position alone: what is made from it counts no more, or changes nothing. */
    void count(Map<UUID, Long> events) {
      events.forEach((stream, sequence) -> position.merge(stream, sequence, Math::max));
    }

    /** One more event, in the order of arrival. */
    void apply(Recorded<? extends CapasEvent> event) {
      position.merge(event.stream(), event.sequence(), Math::max);
      facts = facts.fold(event);
      switch (event.event()) {
        case PersonEvent it ->
            files.compute(event.subject(), (_, file) -> PersonFile.fold(file, it, event));
        case AccompanimentEvent it -> apply(it, event.occurredAt());
        case CrisisEvent it -> apply(it, event.occurredAt());
        // The thread's facts hold the handoffs.
        case HandoffEvent _, CellEvent _ -> {}
      }
    }

    private void apply(AccompanimentEvent event, Instant at) {
      var id = event.accompaniment().value();
      if (event instanceof HelpRequested opening) {
        accompaniments.put(id, AccompanimentCase.opened(opening, at));
      } else {
        accompaniments.computeIfPresent(id, (_, it) -> it.fold(event, at));
      }
    }

    private void apply(CrisisEvent event, Instant at) {
      var id = event.crisis().value();
      if (event instanceof CrisisRaised alarm) {
        crises.put(id, BoardCrisis.raised(alarm, at));
      } else {
        crises.computeIfPresent(id, (_, it) -> it.fold(event, at));
      }
    }
  }
}
