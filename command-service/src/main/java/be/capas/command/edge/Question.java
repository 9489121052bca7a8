package be.capas.command.edge;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what a request is known again.
 *
 * @param byKey the caller's idempotency key
 * @param byId the id that the client chose
 * @param fingerprint of what is asked
 */
record Question(@Nullable Name byKey, @Nullable Name byId, String fingerprint) {
  static final Question OF_NO_NAME = new Question(null, null, "");

  boolean hasNoName() {
    return byKey == null && byId == null;
  }

  /** What an answer is kept under; distinct for each caller where callers choose freely. */
  record Name(String scope, UUID key) {
    /** Whoever works on it locks this number. Two names may share one: then one is asked again. */
    long lock() {
      return 31 * key.getMostSignificantBits() + key.getLeastSignificantBits() + scope.hashCode();
    }
  }
}
