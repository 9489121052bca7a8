package be.capas.scenario.year.calibration;

import be.capas.contract.accompaniment.CloseReason;
import be.capas.contract.accompaniment.InterviewOutcome;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.handoff.DeclineReason;
import be.capas.scenario.year.quota.Weights;
import java.time.Duration;

/**
 * How often what follows a request happens. Nobody published any of these for the cell: all are
 * assumed, to be replaced by whoever has counted. Rates are per thousand.
 *
 * @param crises of requests: with a crisis
 * @param visits of requests: with a visit where the person is
 * @param secondVisits of visits in vain: tried again
 * @param visitOutcomes how visits went
 * @param interviews of requests: with an appointment for an interview
 * @param interviewOutcomes what became of it: MISSED is the no-show
 * @param handoffs of requests: with a partner service being asked
 * @param answers what the partner said
 * @param declineReasons why it said no
 * @param acceptedFromList of those on a waiting list: taken in the end; the others are asked for
 *     elsewhere
 * @param firstAppointmentsKept of first appointments: the person came
 * @param contactLost of requests: nobody can find the person
 * @param contactRestored of those: found again
 * @param brokenThreads of people: nobody met them again after the last request, and nobody closed
 *     it. An exact share, by quota
 * @param closeReasons how an accompaniment ended that was not handed over
 * @param endsAfter what is longer between two requests lies between two accompaniments
 */
public record Rates(
    int crises,
    int visits,
    int secondVisits,
    Weights<VisitOutcome> visitOutcomes,
    int interviews,
    Weights<InterviewOutcome> interviewOutcomes,
    int handoffs,
    Weights<Answer> answers,
    Weights<DeclineReason> declineReasons,
    int acceptedFromList,
    int firstAppointmentsKept,
    int contactLost,
    int contactRestored,
    int brokenThreads,
    Weights<CloseReason> closeReasons,
    Duration endsAfter) {

  /** What a partner says. */
  public enum Answer {
    ACCEPTS,
    DECLINES,
    PUTS_ON_LIST,
    SAYS_NOTHING
  }

  /** Assumed, each of them. */
  public static final Rates ASSUMED =
      new Rates(
          25,
          600,
          500,
          Weights.of(VisitOutcome.MET, 70)
              .and(VisitOutcome.NOT_FOUND, 18)
              .and(VisitOutcome.REFUSED, 9)
              .and(VisitOutcome.UNSAFE, 3),
          350,
          Weights.of(InterviewOutcome.HELD, 78)
              .and(InterviewOutcome.MISSED, 15)
              .and(InterviewOutcome.CANCELLED, 7),
          80,
          Weights.of(Answer.ACCEPTS, 55)
              .and(Answer.DECLINES, 25)
              .and(Answer.PUTS_ON_LIST, 12)
              .and(Answer.SAYS_NOTHING, 8),
          Weights.of(DeclineReason.NO_CAPACITY, 45)
              .and(DeclineReason.OUTSIDE_TARGET_GROUP, 20)
              .and(DeclineReason.NEEDS_OTHER_CARE, 15)
              .and(DeclineReason.OUTSIDE_ZONE, 10)
              .and(DeclineReason.PERSON_DECLINED, 10),
          400,
          800,
          15,
          600,
          30,
          Weights.of(CloseReason.REBALANCED, 70)
              .and(CloseReason.DECLINED_BY_PERSON, 12)
              .and(CloseReason.MOVED_AWAY, 8)
              .and(CloseReason.LOST_CONTACT, 7)
              .and(CloseReason.OTHER, 3),
          Duration.ofDays(60));
}
