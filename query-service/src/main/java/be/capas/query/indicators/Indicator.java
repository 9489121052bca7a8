package be.capas.query.indicators;

/**
 * What is counted. Each has its definition, its unit and its clock in docs/indicators.md; a test
 * keeps the two together.
 */
public enum Indicator {
  REQUESTS(Form.COUNT),
  PEOPLE(Form.PEOPLE),
  REQUESTS_FROM_PEOPLE_KNOWN(Form.SHARE),
  ACCOMPANIMENTS_IN(Form.COUNT),
  ACCOMPANIMENTS_OUT(Form.COUNT),
  CRISES(Form.COUNT),
  CRISES_NEVER_CLAIMED(Form.COUNT),
  CRISIS_TIME_TO_CLAIM(Form.TIME),
  CRISES_CLAIMED_IN_TIME(Form.SHARE),
  CRISES_WITHOUT_CONTACT(Form.COUNT),
  CRISIS_TIME_TO_CONTACT(Form.TIME),
  CRISES_CONTACTED_IN_TIME(Form.SHARE),
  VISITS_MET(Form.COUNT),
  VISITS_NOT_FOUND(Form.COUNT),
  VISITS_REFUSED(Form.COUNT),
  VISITS_UNSAFE(Form.COUNT),
  HOME_VISITS(Form.COUNT),
  MEETINGS_WITH_INTERPRETER(Form.SHARE),
  HANDOFFS_SENT(Form.COUNT),
  HANDOFFS_ACCEPTED(Form.COUNT),
  HANDOFFS_WAITLISTED(Form.COUNT),
  HANDOFFS_DECLINED(Form.COUNT),
  HANDOFFS_EXPIRED(Form.COUNT),
  HANDOFFS_WITHDRAWN(Form.COUNT),
  HANDOFFS_TRANSFERRED(Form.COUNT),
  HANDOFFS_RETURNED(Form.COUNT),
  HANDOFFS_BROKEN(Form.COUNT),
  HANDOFF_TIME_TO_ANSWER(Form.TIME),
  HANDOFF_TIME_TO_APPOINTMENT(Form.TIME),
  THREADS_BROKEN(Form.COUNT),
  THREADS_RESTORED(Form.COUNT),
  SUPPORT_HELD(Form.COUNT),
  TRAINING_SESSIONS_HELD(Form.COUNT),
  TRAININGS_COMPLETED(Form.COUNT);

  private final Form form;

  Indicator(Form form) {
    this.form = form;
  }

  /** What its figures look like. */
  public Form form() {
    return form;
  }

  /** What the figures of an indicator look like. */
  public enum Form {
    /** How many. */
    COUNT,
    /** How many people, each once. */
    PEOPLE,
    /** Of how many, and how many of a hundred of them, to one decimal. */
    SHARE,
    /** Of how many, the median and the 90th percentile in seconds, by nearest rank. */
    TIME
  }
}
