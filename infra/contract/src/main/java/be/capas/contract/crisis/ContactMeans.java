package be.capas.contract.crisis;

/** How the person in a crisis was reached. A message that nobody answered reached nobody. */
public enum ContactMeans {
  IN_PERSON,
  PHONE,
  VIDEO,
  OTHER
}
