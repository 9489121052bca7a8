package be.capas.bench.board;

import be.capas.bench.measure.Outcome;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.Histogram;

/**
 * When each crisis passed where, by its id; a crisis may be on the board before its answer came.
 */
final class Journeys {
  /** Where a crisis passes. */
  enum Stage {
    ANSWERED,
    ON_KAFKA,
    ON_THE_BOARD
  }

  private final Map<Stage, Map<String, Long>> nanos =
      Map.of(
          Stage.ANSWERED, new ConcurrentHashMap<>(),
          Stage.ON_KAFKA, new ConcurrentHashMap<>(),
          Stage.ON_THE_BOARD, new ConcurrentHashMap<>());

  /** Begins anew. */
  void forget() {
    nanos.values().forEach(Map::clear);
  }

  void pass(String crisis, Stage stage) {
    at(stage).putIfAbsent(crisis, System.nanoTime());
  }

  /** How many have passed there of those that were answered. */
  long passed(Stage stage) {
    return at(Stage.ANSWERED).keySet().stream().filter(at(stage)::containsKey).count();
  }

  /** The time from one stage to another, of each that was answered and passed both; at least 0. */
  Histogram between(Stage from, Stage to) {
    var micros = Outcome.histogram();
    for (var crisis : at(Stage.ANSWERED).keySet()) {
      var begun = at(from).get(crisis);
      var ended = at(to).get(crisis);
      if (begun != null && ended != null) {
        Outcome.record(micros, ended - begun);
      }
    }
    return micros;
  }

  private Map<String, Long> at(Stage stage) {
    return Objects.requireNonNull(nanos.get(stage));
  }
}
