package be.capas.contract.accompaniment;

/** How an outreach visit ended. */
public enum VisitOutcome {
  /** The person was met: the only outcome that counts as contact. */
  MET,
  NOT_FOUND,
  REFUSED,
  /** The worker left because it was not safe to stay. */
  UNSAFE
}
