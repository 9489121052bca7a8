package be.capas.contract.teamsupport;

/** The indirect measures for teams, after the CAPAS cell and the support cell of SMES. */
public enum SupportKind {
  /** A worker or a team sets down a hard experience. What is said there is never recorded. */
  DEBRIEFING,
  /** Colleagues look at their practice together, with a psychologist. */
  INTERVISION,
  /** A psychologist is asked about a precise situation, about posture and reaction. */
  CONSULTANCY,
  /** Somebody is accompanied in their own function, such as a head social worker. */
  COACHING,
  /** Regular supervision of clinical work in a group. */
  CLINICAL_SUPERVISION;

  /** Whether nothing of it is recorded but that it was held. */
  public boolean isConfidential() {
    return switch (this) {
      case DEBRIEFING -> true;
      case INTERVISION, CONSULTANCY, COACHING, CLINICAL_SUPERVISION -> false;
    };
  }
}
