package be.capas.contract.person;

/** How a consent was given. */
public enum ConsentForm {
  SPOKEN,
  WRITTEN,
  /** By whoever may decide for the person: a parent, a guardian, an administrator. */
  BY_REPRESENTATIVE
}
