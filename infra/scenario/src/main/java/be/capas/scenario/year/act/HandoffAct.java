package be.capas.scenario.year.act;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.handoff.DeclineReason;
import be.capas.contract.handoff.WithdrawReason;
import java.time.Instant;

/** What is done in a handoff. */
public sealed interface HandoffAct extends Act {
  /** Which of the resident's. */
  int handoff();

  /** A partner is to be asked. */
  record Proposed(
      Instant at, String by, int handoff, int accompaniment, String partner, Urgency urgency)
      implements HandoffAct {}

  /** It is asked, in an accompaniment that is open. */
  record Sent(Instant at, String by, int handoff, int accompaniment) implements HandoffAct {}

  /** The partner has read it. */
  record Received(Instant at, String by, int handoff) implements HandoffAct {}

  /** The partner says yes. */
  record Accepted(Instant at, String by, int handoff) implements HandoffAct {}

  /** The partner says no. */
  record Declined(Instant at, String by, int handoff, DeclineReason reason) implements HandoffAct {}

  /** The person must wait. */
  record Waitlisted(Instant at, String by, int handoff, int days) implements HandoffAct {}

  /** The partner expects the person. */
  record Appointed(Instant at, String by, int handoff, Instant appointment) implements HandoffAct {}

  /** The partner has met the person. */
  record Kept(Instant at, String by, int handoff) implements HandoffAct {}

  /** The person did not come. */
  record Missed(Instant at, String by, int handoff) implements HandoffAct {}

  /** The sender takes it back. */
  record Withdrawn(
      Instant at, String by, int handoff, WithdrawReason reason, boolean afterAcceptance)
      implements HandoffAct {}
}
