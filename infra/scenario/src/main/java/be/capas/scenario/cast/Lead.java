package be.capas.scenario.cast;

/** The people of whom the story tells more than a flag and a visit. */
public enum Lead {
  /** From flag to fil rouge: crisis, visits, a mental-health centre that meets the person. */
  ACCOMPANIED,
  /** An emergency; goes to the hospital in the end. */
  EMERGENCY,
  /** Two alarms, one crisis. */
  REPORTED_TWICE,
  ISOLATED,
  /** Declined by one partner, accepted by the next, and then not there. */
  ASKED_IN_TURN,
  DECLINED,
  FLAGGED_TWICE,
  /** Was visited long before anybody wrote it down. */
  RECORDED_LATE,
  CLOSED,
  PLANNED,
  /** Out of reach for an hour, until somebody around brings word. */
  NEVER_FOUND,
  /** Was met elsewhere than it was written down at first. */
  UNWILLING,
  /** Fragile and known at the antenna: the cell proposes a meeting. */
  AT_RISK,
  /** From interviews to a plan, its review, and the end of it. */
  REBALANCED,
  /** Taken over for a night, so that an institution can breathe. */
  RELAYED,
  /** On a waiting list first; then somebody else is asked. */
  WAITLISTED,
  /** Discharged from the hospital, which gives the thread back. */
  GIVEN_BACK,
  /** Was registered at another antenna, too; the two files become one. */
  REGISTERED_TWICE
}
