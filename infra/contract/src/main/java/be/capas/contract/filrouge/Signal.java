package be.capas.contract.filrouge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That a rule is broken now.
 *
 * @param threshold the limit that was passed: an ISO 8601 duration or instant, or a count
 * @param since when it was passed
 * @param evidence the ids of the events that prove it
 */
public record Signal(
    Rule rule, String threshold, Severity severity, Instant since, List<UUID> evidence) {
  public Signal {
    evidence = List.copyOf(evidence);
  }

  /** What can be wrong with a thread. CAPAS rules of the house: see docs/fil-rouge.md. */
  public enum Rule {
    /** Nobody of the house met the person for longer than the cadence. */
    NO_CONTACT,
    /** A partner was asked and did not answer in time. */
    HANDOFF_UNANSWERED,
    /** The person missed the first appointment, and no other was set. */
    FIRST_APPOINTMENT_MISSED,
    /** A partner accepted and set no first appointment. */
    NO_FIRST_APPOINTMENT,
    /** Two visits in a row did not find the person or were refused. */
    TWO_VISITS_FAILED,
    /** The contact agreed after a crisis did not take place. */
    NEXT_CONTACT_OVERDUE,
    /** A partner sent the person home, and nobody met them in time. */
    DISCHARGE_WITHOUT_CONTACT,
    /** The person agrees no more to what a handoff that is under way rests on. */
    CONSENT_WITHDRAWN,
    /** What the person agreed to has run out under a handoff that is under way. */
    CONSENT_EXPIRED,
    /** Nobody has agreed on a plan with the person so long after the request. */
    PLAN_MISSING,
    /** The cell has the person longer than was agreed with an institution. */
    RELAY_OVERDUE,
    /** Somebody said that nobody can find the person any more. */
    CONTACT_LOST,
    /** The plan was to be looked at again by now. */
    REVIEW_OVERDUE,
    /** Whoever of the house holds the thread is away for long, and it was not passed on. */
    HOLDER_GONE,
    /** The partner to which the person was reoriented gave them back, and nobody took them up. */
    NOBODY_HOLDS
  }

  /** How bad it is for the thread. */
  public enum Severity {
    FRAYING,
    BROKEN
  }
}
