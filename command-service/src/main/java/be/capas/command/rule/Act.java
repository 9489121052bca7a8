package be.capas.command.rule;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every command has in common: who acts, for whom, and when it happened.
 *
 * @param organisation whose file it is; another's stays invisible
 * @param by who acts, from the token
 * @param partner the partner service that acts; absent for the cell and its workers
 * @param occurredAt when it happened, to the microsecond; earlier than now where field work is
 *     recorded later
 */
public record Act(
    OrganisationId organisation, ActorId by, @Nullable PartnerId partner, Instant occurredAt) {

  /** How far ahead of ours a device's clock may run before we take it for a mistake. Our choice. */
  public static final Duration CLOCK_DRIFT = Duration.ofMinutes(2);

  /** So PostgreSQL keeps times: tables and rules that compare them see the same. */
  public static final ChronoUnit PRECISION = ChronoUnit.MICROS;

  public Act {
    occurredAt = occurredAt.truncatedTo(PRECISION);
  }

  /** When it happened, never after {@code now}: what events carry as {@code occurredAt}. */
  public Instant happenedAt(Instant now) {
    return occurredAt.isAfter(now) ? now : occurredAt;
  }

  /** Whether a time is further ahead than a device's clock may be wrong. */
  public static boolean isYetToHappen(Instant time, Instant now) {
    return time.isAfter(now.plus(CLOCK_DRIFT));
  }

  /**
   * Refuses what no aggregate accepts: a stream of another organisation, as if it did not exist,
   * and what is yet to happen.
   *
   * @param unknown the reason with which this aggregate says that it knows no such stream
   */
  public void checkAgainst(StreamState state, Reason unknown, Instant now) {
    var owner = state.organisation();
    if (owner != null && !owner.equals(organisation)) {
      throw Rejected.unknown(unknown);
    }
    if (isYetToHappen(occurredAt, now)) {
      throw new Rejected(
          Reason.OCCURRED_IN_THE_FUTURE,
          "What is recorded must have happened already.",
          Map.of("occurredAt", occurredAt.toString(), "now", now.toString()));
    }
  }
}
