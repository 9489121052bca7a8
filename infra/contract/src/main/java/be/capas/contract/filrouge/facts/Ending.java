package be.capas.contract.filrouge.facts;

/** That an accompaniment ended, and how. */
public record Ending(Kind kind, Fact fact) {
  /** The ways in which it ends. */
  public enum Kind {
    REBALANCED,
    REORIENTED,
    CLOSED
  }
}
