package be.capas.notification.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to send a notice.
 *
 * @param number from 1
 * @param finishedAt absent while it runs, or where a crash cut it off
 * @param detail a code of the other side or of ours; never an address or content
 * @param possibleRepeat whether an earlier try may have arrived although we don't know it
 */
public record Attempt(
    int number,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Result result,
    @Nullable String detail,
    boolean possibleRepeat) {

  /**
   * Whether this one may have arrived. What was taken over is tried again only where it is thought
   * lost: a telephone that was off may show it all the same.
   */
  boolean mayHaveArrived() {
    return switch (result) {
      case UNKNOWN, ACCEPTED -> true;
      case FAILED, REFUSED -> false;
      case null -> true;
    };
  }

  /** How a try ended. */
  public enum Result {
    ACCEPTED,
    /** Certainly did not arrive. */
    FAILED,
    /** May have arrived: the connection broke, the answer did not come, or we crashed. */
    UNKNOWN,
    /** Refused for good. */
    REFUSED
  }
}
