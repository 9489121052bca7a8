package be.capas.query.history;

/** How far an accompaniment has come. */
public enum Stage {
  /** Help was asked for. */
  REQUESTED,
  /** It had ended and goes on. */
  REOPENED,
  /** The situation is being analysed. */
  ANALYSING,
  /** There is a plan. */
  ACCOMPANIED,
  /** It ended since the situation is back in balance. */
  REBALANCED,
  /** It ended with a partner of the mental-health sector. */
  REORIENTED,
  /** It ended otherwise. */
  CLOSED;

  /** The further of two while it runs: what became known late takes nothing back. */
  Stage orFurther(Stage other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
