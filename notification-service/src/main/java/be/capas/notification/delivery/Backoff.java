package be.capas.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When to try again.
 *
 * @param waits the pause after the first try in vain, the second, and so on; each up to a tenth
 *     longer, so that what failed together does not come back together
 * @param giveUpAfter how long after its creation a notice is given up, the last pause repeating
 *     until then; absent: given up when the pauses are used up
 */
public record Backoff(List<Duration> waits, @Nullable Duration giveUpAfter) {
  private static final double JITTER = 0.1;

  public Backoff {
    waits = List.copyOf(waits);
    if (waits.isEmpty()) {
      throw new IllegalArgumentException("a backoff needs at least one pause");
    }
  }

  /** The pause that the other side asks for, at most the longest one of our own. */
  Duration bounded(Duration asked) {
    var longest = Collections.max(waits);
    return asked.compareTo(longest) > 0 ? longest : asked;
  }

  /**
   * The time of the next try; empty to give up.
   *
   * @param made how many tries were made, at least 1
   * @param chance between 0 and 1
   */
  public Optional<Instant> next(int made, Instant created, Instant now, double chance) {
    var scheduled = made <= waits.size();
    if (!scheduled && giveUpAfter == null) {
      return Optional.empty();
    }
    var wait = waits.get(Math.min(made, waits.size()) - 1);
    var due = now.plusMillis(Math.round(wait.toMillis() * (1 + JITTER * chance)));
    var tooLate = giveUpAfter != null && due.isAfter(created.plus(giveUpAfter));
    return !scheduled && tooLate ? Optional.empty() : Optional.of(due);
  }
}
