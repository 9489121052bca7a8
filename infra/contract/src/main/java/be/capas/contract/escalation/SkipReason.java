package be.capas.contract.escalation;

/** Why a step of an escalation had nobody to tell. */
public enum SkipReason {
  /** No roster of that name holds then, or none at all. */
  NO_ROSTER,
  /** The roster has a gap, or all of its people are absent. */
  NOBODY_ON_CALL,
  /** Some are on call, but nobody who can do what is wanted. */
  NOBODY_WITH_SKILLS,
  /** The person named is not there. */
  ABSENT,
  /** The person named has no profile. */
  UNKNOWN_PERSON,
  /** No coordinator is known, or none is there. */
  NO_COORDINATOR
}
