package be.capas.contract.accompaniment;

/** Why an accompaniment that had ended goes on. */
public enum ReopenReason {
  RELAPSE,
  CAME_BACK,
  /** The partner that had taken over gave the person back. */
  RETURNED_BY_PARTNER,
  ENDED_BY_MISTAKE,
  OTHER
}
