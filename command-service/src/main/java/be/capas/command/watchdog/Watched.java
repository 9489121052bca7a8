package be.capas.command.watchdog;

import be.capas.command.timer.CrisisNow;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What must be remembered of a crisis between two rounds. It is right as long as nothing more is
 * recorded of it.
 *
 * @param version the number of the last event that it was seen with
 * @param dueAt when something is due by itself; absent while a human is with the person, or it
 *     ended
 */
record Watched(long version, @Nullable Instant dueAt) {
  static Watched of(CrisisNow crisis) {
    return new Watched(crisis.version(), crisis.dueAt().orElse(null));
  }

  /** Whether what is due should have been taken by now, whatever held it up. */
  boolean isOverdue(Instant now, Duration patience) {
    return dueAt != null && dueAt.plus(patience).isBefore(now);
  }
}
