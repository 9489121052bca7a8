package be.capas.notification.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stood, in order.
 *
 * @param states never empty
 */
public record PageHistory(List<Stood> states) {
  /** From then on it stood so, for that reason. */
  public record Stood(Instant at, String state, @Nullable String reason) {}

  public PageHistory {
    states = List.copyOf(states);
  }

  /** Where it stands. */
  public Stood last() {
    return states.getLast();
  }

  /** How long after that it left the house first; absent if it never did. */
  public @Nullable Duration left(Instant after) {
    return states.stream()
        .filter(it -> it.state().equals("SENT"))
        .findFirst()
        .map(it -> Duration.between(after, it.at()))
        .orElse(null);
  }
}
