package be.capas.contract.accompaniment;

/** Who called an interview off. */
public enum CancelledBy {
  PERSON,
  CELL,
  OTHER
}
