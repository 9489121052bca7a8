package be.capas.contract.accompaniment;

/** What became of an interview. */
public enum InterviewOutcome {
  HELD,
  /** The person did not come. */
  MISSED,
  /** It was called off. */
  CANCELLED
}
