package be.capas.contract.person;

/** What somebody of the entourage is to the person. */
public enum Relation {
  FAMILY,
  NEIGHBOUR,
  FRIEND,
  /** Somebody whose work it is: a general practitioner, a home help, a guardian. */
  PROFESSIONAL
}
