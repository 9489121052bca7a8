package be.capas.query.timeline;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.WireNames;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for.
 *
 * @param kinds wire names; none means all
 * @param from when they happened at the earliest
 * @param to before when they happened
 * @param limit how many at most
 * @param after the entry behind which to go on, in the order asked for
 */
public record Selection(
    Set<String> kinds,
    @Nullable Instant from,
    @Nullable Instant to,
    Order order,
    int limit,
    @Nullable UUID after) {
  /** The most that one page may hold. */
  public static final int MOST = 200;

  public Selection {
    kinds = Set.copyOf(kinds);
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit must be between 1 and " + MOST);
    }
  }

  /** Which entry comes first. */
  public enum Order {
    NEWEST_FIRST,
    OLDEST_FIRST
  }

  boolean takes(Recorded<? extends CapasEvent> event) {
    return (kinds.isEmpty() || kinds.contains(WireNames.of(event.event())))
        && (from == null || !event.occurredAt().isBefore(from))
        && (to == null || event.occurredAt().isBefore(to));
  }
}
