package be.capas.command.oncall.domain;

import static be.capas.command.rule.Reason.STRETCH_INVALID;
import static be.capas.command.rule.Reason.STRETCH_IN_THE_PAST;

import be.capas.command.rule.Act;
import be.capas.command.rule.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be said of when. */
final class Stretches {
  /** What is longer belongs in a roster, or is a slip of the pen. Our choice: about a quarter. */
  static final Duration LONGEST_STAND_IN = Duration.ofDays(92);

  /** Long enough for a leave of a year or two. Our choice. */
  static final Duration LONGEST_ABSENCE = Duration.ofDays(731);

  private Stretches() {}

  /**
   * When something begins: now, where nothing was said. A clock that runs a little behind ours
   * means now, too.
   */
  static Instant beginning(@Nullable Instant from, Instant now) {
    if (from == null) {
      return now;
    }
    if (from.isBefore(now.minus(Act.CLOCK_DRIFT))) {
      throw new Rejected(
          STRETCH_IN_THE_PAST,
          "Who was on call is history and stays as it was.",
          Map.of("from", from.toString(), "now", now.toString()));
    }
    return from.isBefore(now) ? now : from;
  }

  static void checkLength(Instant from, Instant to, Duration longest) {
    if (!from.isBefore(to) || Duration.between(from, to).compareTo(longest) > 0) {
      throw new Rejected(
          STRETCH_INVALID,
          "It must end after it begins, and within %d days.".formatted(longest.toDays()));
    }
  }
}
