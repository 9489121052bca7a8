package be.capas.contract.filrouge.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an accompaniment ended, and how.
 *
 * @param reopened absent where it did not go on after it
 */
public record Ending(Kind kind, Fact fact, @Nullable Fact reopened) {
  /** The ways in which it ends. */
  public enum Kind {
    REBALANCED,
    REORIENTED,
    CLOSED
  }

  /** Whether nobody holds the thread for it; after a reorientation the partner goes on. */
  public boolean endsHolding() {
    return switch (kind) {
      case REORIENTED -> false;
      case REBALANCED, CLOSED -> true;
    };
  }

  /** Whether it went on by then. */
  public boolean isOverBy(Instant at) {
    return reopened != null && !reopened.at().isAfter(at);
  }

  Ending reopened(Fact by) {
    return new Ending(kind, fact, by);
  }
}
