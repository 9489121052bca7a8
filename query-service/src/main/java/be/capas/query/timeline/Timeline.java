package be.capas.query.timeline;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.query.journal.Journal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of what happened to a person, by when it happened.
 *
 * @param next the entry behind which the next page begins; absent on the last
 */
public record Timeline(List<Entry> entries, @Nullable UUID next) {
  // Events of one instant stay in the order of their arrival, which is stable under this sort.
  private static final Comparator<Recorded<? extends CapasEvent>> OLDEST_FIRST =
      Comparator.comparing(Recorded::occurredAt);

  public Timeline {
    entries = List.copyOf(entries);
  }

  /** The page asked for; empty if there is no such entry to go on behind. */
  public static Optional<Timeline> of(Journal journal, Selection asked) {
    var ordered = ordered(journal, asked.order());
    return start(ordered, asked.after())
        .map(start -> page(ordered.subList(start, ordered.size()), asked, TakenBack.in(journal)));
  }

  /** Every entry there is, the oldest first. */
  public static List<Entry> whole(Journal journal) {
    return entries(ordered(journal, Selection.Order.OLDEST_FIRST), TakenBack.in(journal));
  }

  private static Timeline page(
      List<Recorded<? extends CapasEvent>> rest, Selection asked, Map<UUID, TakenBack> gone) {
    var found = rest.stream().filter(asked::takes).limit(asked.limit() + 1L).toList();
    var more = found.size() > asked.limit();
    var shown = more ? found.subList(0, asked.limit()) : found;
    return new Timeline(entries(shown, gone), more ? shown.getLast().id() : null);
  }

  private static List<Entry> entries(
      List<Recorded<? extends CapasEvent>> events, Map<UUID, TakenBack> gone) {
    return events.stream().map(it -> Entry.of(it, gone.get(it.id()))).toList();
  }

  private static List<Recorded<? extends CapasEvent>> ordered(
      Journal journal, Selection.Order order) {
    var oldestFirst = journal.events().stream().sorted(OLDEST_FIRST).toList();
    return switch (order) {
      case OLDEST_FIRST -> oldestFirst;
      case NEWEST_FIRST -> oldestFirst.reversed();
    };
  }

  private static Optional<Integer> start(
      List<Recorded<? extends CapasEvent>> ordered, @Nullable UUID after) {
    if (after == null) {
      return Optional.of(0);
    }
    for (var i = 0; i < ordered.size(); i++) {
      if (ordered.get(i).id().equals(after)) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }
}
