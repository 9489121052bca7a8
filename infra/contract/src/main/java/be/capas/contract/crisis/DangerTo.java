package be.capas.contract.crisis;

/** Who may come to harm. */
public enum DangerTo {
  SELF,
  OTHERS,
  SELF_AND_OTHERS,
  NOBODY,
  UNKNOWN
}
