package be.capas.scenario.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Acknowledged = stored = on Kafka = shown: the same events, not only as many. */
final class EventChecks {
  /** What time brings about, found by the scan of the threads or taken by timers of crises. */
  private static final Set<String> BY_THEMSELVES =
      Set.of(
          "thread-fraying.v1",
          "thread-broken.v1",
          "thread-steadied.v1",
          "step-notified.v1",
          "step-skipped.v1",
          "claim-reminded.v1",
          "claim-lapsed.v1");

  private EventChecks() {}

  static List<Check> of(Figures figures) {
    var stored = figures.stored().stream().map(StoredEvent::id).collect(Collectors.toSet());
    return List.of(stored(figures, stored), relayed(figures, stored), shown(figures, stored));
  }

  private static Check stored(Figures figures, Set<UUID> stored) {
    var faults = new ArrayList<String>();
    long byThemselves =
        figures.stored().stream().filter(it -> BY_THEMSELVES.contains(it.name())).count();
    if (stored.size() - byThemselves != figures.acknowledged()) {
      faults.add(
          "%d events were acknowledged, %d are stored"
              .formatted(figures.acknowledged(), stored.size() - byThemselves));
    }
    faults.addAll(gaps(figures.stored()));
    return new Check(
        "events stored in PostgreSQL",
        figures.acknowledged(),
        figures.stored().size() - byThemselves,
        faults,
        byThemselves == 0
            ? "by %d commands".formatted(figures.commands())
            : "by %d commands; %d by themselves besides"
                .formatted(figures.commands(), byThemselves));
  }

  private static List<String> gaps(List<StoredEvent> stored) {
    var next = new HashMap<UUID, Long>();
    var faults = new ArrayList<String>();
    for (var event : stored) {
      var expected = next.merge(event.stream(), 1L, Long::sum) - 1;
      if (event.number() != expected) {
        faults.add("stream %s lacks its event %d".formatted(event.stream(), expected));
      }
    }
    return faults;
  }

  private static Check relayed(Figures figures, Set<UUID> stored) {
    var relayed = figures.relayed();
    long repeats = relayed.values().stream().mapToLong(times -> times - 1).sum();
    return new Check(
        "events on Kafka, each counted once",
        stored.size(),
        relayed.size(),
        differences("on Kafka", stored, relayed.keySet()),
        repeats == 0 ? "no repeats" : repeats + " repeats, as at-least-once allows");
  }

  private static Check shown(Figures figures, Set<UUID> stored) {
    var shown = figures.shown();
    var distinct = new HashSet<>(shown);
    var nobodys = inNobodysFile(figures.stored());
    var expected = new HashSet<>(stored);
    expected.removeAll(nobodys);
    var inFiles = new HashSet<>(distinct);
    inFiles.removeAll(nobodys);
    var faults = new ArrayList<>(differences("in the timelines", expected, inFiles));
    if (inFiles.size() != distinct.size()) {
      faults.add(
          "%d events are in the timelines that are in nobody's file"
              .formatted(distinct.size() - inFiles.size()));
    }
    if (distinct.size() != shown.size()) {
      faults.add("%d entries are shown more than once".formatted(shown.size() - distinct.size()));
    }
    var note =
        nobodys.isEmpty()
            ? ""
            : "%d of teams and trainings are in nobody's file".formatted(nobodys.size());
    return new Check("entries in the timelines", expected.size(), shown.size(), faults, note);
  }

  private static Set<UUID> inNobodysFile(List<StoredEvent> stored) {
    return stored.stream()
        .filter(StoredEvent::isInNobodysFile)
        .map(StoredEvent::id)
        .collect(Collectors.toSet());
  }

  private static List<String> differences(
      String where, Set<UUID> expected, Collection<UUID> found) {
    var faults = new ArrayList<String>();
    long missing = expected.stream().filter(it -> !found.contains(it)).count();
    long unknown = found.stream().filter(it -> !expected.contains(it)).count();
    if (missing > 0) {
      faults.add("%d stored events are not %s".formatted(missing, where));
    }
    if (unknown > 0) {
      faults.add("%d events are %s that nobody stored".formatted(unknown, where));
    }
    return faults;
  }
}
