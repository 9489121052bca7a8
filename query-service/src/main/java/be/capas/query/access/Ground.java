package be.capas.query.access;

/** Why a psychologist needs to know what is secret about a person. */
public enum Ground {
  /** Holds the thread, or held it once. */
  HELD_THREAD,
  /** Claimed a crisis of the person, or answered one on the spot. */
  ANSWERED_CRISIS,
  /** Met the person at a visit, alone or along with somebody. */
  MADE_VISIT,
  /** Held an interview with the person, or took part in one. */
  HELD_INTERVIEW,
  /** Went with the person to a service. */
  WENT_ALONG,
  /** Analysed the situation. */
  ANALYSED_SITUATION,
  /** Is named in a plan, or was in one before. */
  IN_THE_PLAN
}
