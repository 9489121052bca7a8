package be.capas.contract.accompaniment;

/** What a review of a plan found. */
public enum ReviewOutcome {
  ON_COURSE,
  /** The plan no longer fits; a new one follows. */
  TO_ADAPT,
  /** Nothing moves: what the trade calls an impasse. */
  STUCK,
  REACHED
}
