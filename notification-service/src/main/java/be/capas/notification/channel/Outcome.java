package be.capas.notification.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a try to send ended. Details are codes, such as {@code 250} or {@code no-connection}: never
 * an address, and nothing that the other side wrote.
 */
public sealed interface Outcome {
  /** A code that says why. */
  String detail();

  /** The other side took it over. */
  record Accepted(String detail) implements Outcome {}

  /**
   * It certainly did not arrive, but may another time.
   *
   * @param retryAfter how long the other side asks us to wait, if it does
   */
  record Failed(String detail, @Nullable Duration retryAfter) implements Outcome {
    public Failed(String detail) {
      this(detail, null);
    }
  }

  /** Nobody knows whether it arrived. */
  record Unknown(String detail) implements Outcome {}

  /** It will never arrive. */
  record Refused(String detail) implements Outcome {}
}
