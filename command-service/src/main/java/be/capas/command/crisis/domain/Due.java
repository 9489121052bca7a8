package be.capas.command.crisis.domain;

import be.capas.contract.id.ActorId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a crisis waits for, beside people: what a timer must bring about. Whoever sets timers asks
 * after each event, and may be late, early or twice: what is not due yet, or done, changes nothing.
 */
public sealed interface Due {
  /** When; absent for at once. */
  @Nullable Instant at();

  /**
   * The next step of the escalation.
   *
   * @param number names it within the crisis
   * @param ahead how far ahead its time was set
   */
  record Page(int number, @Nullable Instant at, Duration ahead) implements Due {
    /**
     * How far the clocks of two of our machines may be apart: many times what time servers keep
     * them to. Our choice.
     */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    /**
     * What is further ahead than it was ever set was set by a clock that was wrong: nobody who
     * waits for help waits for that.
     */
    @Override
    public boolean isNow(Instant now) {
      return Due.super.isNow(now) || at != null && at.isAfter(now.plus(ahead).plus(CLOCKS_APART));
    }
  }

  /** Somebody claimed it and must be asked whether they are still on it. */
  record Reminder(ActorId psychologist, Instant at) implements Due {}

  /** Somebody claimed it, was reminded, and did not answer. */
  record Lapse(ActorId psychologist, Instant at) implements Due {}

  /**
   * What this crisis waits for. Nothing where it has ended, where a psychologist is with the
   * person, and where one claimed it before claims had to be confirmed.
   */
  static Optional<Due> of(Crisis crisis) {
    return switch (crisis) {
      case Crisis.Unknown _, Crisis.OnScene _, Crisis.Ended _ -> Optional.empty();
      case Crisis.Raised(var alarm) -> Optional.of(page(alarm.escalation()));
      case Crisis.Claimed(_, var psychologist, var claim) ->
          Optional.ofNullable(claim).map(it -> it.next(psychologist));
    };
  }

  private static Due page(Escalation escalation) {
    return new Page(escalation.number(), escalation.due(), escalation.ahead());
  }

  /** Whether its time has come. */
  default boolean isNow(Instant now) {
    var time = at();
    return time == null || !time.isAfter(now);
  }
}
