package be.capas.contract.accompaniment;

/** Why an accompaniment was closed. */
public enum CloseReason {
  REBALANCED,
  MOVED_AWAY,
  DECLINED_BY_PERSON,
  LOST_CONTACT,
  DECEASED,
  OTHER
}
