package be.capas.contract.person;

/** Why a part of a file was erased. */
public enum ErasureCause {
  /** The person asked for it. */
  REQUESTED,
  /** The time was over, and somebody confirmed it. */
  RETENTION_ENDED
}
