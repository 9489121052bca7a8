package be.capas.contract.training;

/** The sessions that a training consists of: the days come first. */
public enum SessionKind {
  TRAINING_DAY,
  /** Colleagues look together at what they made of what they learnt. */
  INTERVISION
}
