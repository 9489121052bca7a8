package be.capas.scenario.client;

import org.jspecify.annotations.Nullable;

/** No answer, or one that asks to come back: the same request may be sent again. */
final class Unreachable extends RuntimeException {
  Unreachable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
