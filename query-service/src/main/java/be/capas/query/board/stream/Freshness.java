package be.capas.query.board.stream;

/** Whether the board can be trusted to be as new as the events are. */
@FunctionalInterface
public interface Freshness {
  /** Whether events may have happened that the board doesn't show, and should by now. */
  boolean behind();
}
