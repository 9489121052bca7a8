package be.capas.contract.directory;

/** Why nothing is asked of a partner service. */
public enum SuspensionReason {
  /** It takes nobody in for a while. */
  INTAKE_STOPPED,
  /** The agreement with it ended, or is not renewed yet. */
  AGREEMENT_ENDED,
  /** There is no such service any more. */
  CLOSED,
  OTHER
}
