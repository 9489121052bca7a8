package be.capas.command.watchdog;

import be.capas.command.crisis.domain.Due;
import be.capas.command.timer.CrisisNow;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What must be remembered of a crisis between two rounds. It is right as long as nothing more is
 * recorded of it.
 *
 * @param version the number of the last event that it was seen with
 * @param due what is due by itself; absent while a human is with the person, or it ended
 * @param dueAt when
 */
record Watched(long version, @Nullable Due due, @Nullable Instant dueAt) {
  static Watched of(CrisisNow crisis) {
    return new Watched(crisis.version(), crisis.due().orElse(null), crisis.dueAt().orElse(null));
  }

  /**
   * Whether what is due should have been taken by now, whatever held it up; or lies ahead only
   * because a clock was wrong, so that no timer will ring in time.
   */
  boolean isOverdue(Instant now, Duration patience) {
    return due != null
        && dueAt != null
        && (dueAt.plus(patience).isBefore(now)
            || dueAt.isAfter(now.plus(patience)) && due.isNow(now));
  }
}
