package be.capas.contract.filrouge;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * What is to be done next.
 *
 * @param due by when; in the past where it is overdue
 * @param event the event that it follows from
 */
public record NextStep(Kind kind, Instant due, UUID event) {
  static final Comparator<NextStep> EARLIEST =
      Comparator.comparing(NextStep::due)
          .thenComparing(NextStep::kind)
          .thenComparing(NextStep::event);

  /** The things to be done. */
  public enum Kind {
    /** See the person, as agreed after a crisis. */
    NEXT_CONTACT,
    /** See the person, whom a partner sent home. */
    DISCHARGE_CONTACT,
    /** The first appointment with a partner takes place. */
    FIRST_APPOINTMENT,
    /** The partner answers. */
    HANDOFF_ANSWER,
    /** The partner that accepted sets the first appointment. */
    SET_FIRST_APPOINTMENT,
    /** Ask the person again, before what they agreed to runs out. */
    RENEW_CONSENT,
    /** Agree on a plan with the person. */
    AGREE_PLAN,
    /** Look at the plan again. */
    REVIEW_PLAN,
    /** Give the person back to the institution that they were taken over from. */
    RETURN_RELAY,
    /** See the person, by the cadence. */
    REGULAR_CONTACT
  }
}
