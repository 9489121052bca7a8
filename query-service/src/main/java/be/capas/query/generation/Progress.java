package be.capas.query.generation;

import java.util.Map;

/**
 * How far a generation has come.
 *
 * @param positions for each partition that it has read, the offset that it goes on from
 * @param ends for each partition of the topic, the offset that the next event will have
 */
public record Progress(Map<Integer, Long> positions, Map<Integer, Long> ends) {
  public Progress {
    positions = Map.copyOf(positions);
    ends = Map.copyOf(ends);
  }

  /** Events of the topic that it has taken. */
  public long folded() {
    return sum(positions);
  }

  /** Events of the topic. */
  public long total() {
    return sum(ends);
  }

  /** Events that it has still to take. */
  public long lag() {
    return Math.max(0, total() - folded());
  }

  /** Whether it has taken all events that there were when these were the ends. */
  boolean reached(Map<Integer, Long> earlier) {
    return earlier.entrySet().stream()
        .allMatch(it -> positions.getOrDefault(it.getKey(), 0L) >= it.getValue());
  }

  private static long sum(Map<Integer, Long> offsets) {
    return offsets.values().stream().mapToLong(it -> it).sum();
  }

  /** Measures it. */
  @FunctionalInterface
  public interface Gauge {
    Progress of(String view, int generation);
  }
}
