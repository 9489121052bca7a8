package be.capas.contract.handoff;

/** Why the sender takes a handoff back. */
public enum WithdrawReason {
  PERSON_DECLINED,
  CONSENT_WITHDRAWN,
  NO_LONGER_NEEDED,
  /** The partner did not answer, or not in time. */
  NO_ANSWER,
  /** Another partner is asked for the same need. */
  ASKED_ELSEWHERE,
  OTHER
}
