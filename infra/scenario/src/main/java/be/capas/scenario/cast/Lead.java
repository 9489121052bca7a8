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
  NEVER_FOUND,
  UNWILLING
}
