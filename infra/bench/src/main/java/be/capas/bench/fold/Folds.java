package be.capas.bench.fold;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.WireNames;
import be.capas.contract.filrouge.FilRouge;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.contract.id.Id;
import be.capas.platform.codec.EventCodec;
import be.capas.query.journal.Journal;
import be.capas.query.journal.JournalView;
import be.capas.query.timeline.Timeline;
import java.util.List;

/** What is done with one file; each answers with how many of its events came out. */
final class Folds {
  private static final EventCodec CODEC = new EventCodec();
  private static final JournalView JOURNALS = new JournalView();

  private final List<Recorded<? extends CapasEvent>> events;
  private final List<Stored> stored;
  private final Journal journal;

  /**
   * @param events of one file, at least one
   */
  Folds(List<Recorded<? extends CapasEvent>> events) {
    this.events = events;
    this.stored = events.stream().map(it -> Stored.of(it.event())).toList();
    this.journal = new Journal(events.getFirst().organisation(), events);
  }

  /** An event as it is stored and relayed. */
  private record Stored(Id stream, String name, byte[] json) {
    static Stored of(CapasEvent event) {
      return new Stored(event.stream(), WireNames.of(event), CODEC.write(event));
    }

    CapasEvent read() {
      return CODEC.read(name, json);
    }
  }

  int size() {
    return events.size();
  }

  /** Reads each from its JSON. */
  int json() {
    return (int) stored.stream().filter(it -> it.read().stream().equals(it.stream())).count();
  }

  /** Folds the facts of the thread, and judges it as of the last event. */
  int filRouge() {
    var last = events.getLast();
    var facts = ThreadFacts.of(last.organisation(), events);
    var judged = FilRouge.judge(facts, Yardstick.OF_THE_HOUSE, last.occurredAt());
    return judged.holder() == null ? 0 : events.size();
  }

  /** Folds the journal, one event after the other, as the view does. */
  int journal() {
    Journal folded = JOURNALS.fold(null, events.getFirst());
    for (var event : events.subList(1, events.size())) {
      folded = JOURNALS.fold(folded, event);
    }
    return folded.events().size();
  }

  /** All entries of the timeline. */
  int timeline() {
    return Timeline.whole(journal).size();
  }
}
