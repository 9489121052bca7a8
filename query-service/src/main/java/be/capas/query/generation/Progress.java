package be.capas.query.generation;

/**
 * How far a generation has come.
 *
 * @param folded events of the topic that it has taken
 * @param total events of the topic
 */
public record Progress(long folded, long total) {
  /** So few events behind that comparing makes sense, though new ones keep arriving. */
  private static final long CLOSE = 100;

  /** How many it is behind. */
  public long lag() {
    return Math.max(0, total - folded);
  }

  boolean caughtUp() {
    return lag() <= CLOSE;
  }

  /** Measures it. */
  @FunctionalInterface
  public interface Gauge {
    Progress of(String view, int generation);
  }
}
