package be.capas.contract.oncall;

import java.time.Duration;
import java.util.Objects;

/**
 * A way to reach somebody. Only which: the address itself is nobody's to store here, it is looked
 * up when a message leaves.
 *
 * @param after how long to wait for an answer by the ways before it
 */
public record Way(Kind kind, Duration after) {
  /** What it goes by. */
  public enum Kind {
    MAIL,
    SMS,
    PUSH,
    WEBHOOK,
    /** The console, for whoever has it open. */
    CONSOLE
  }

  public Way {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(after);
  }
}
