package be.capas.contract.sealing;

/**
 * Which value of a subject is sealed. Its name is bound into the box and must be said again to open
 * it, so a released one is never changed.
 */
public enum SealedField {
  GIVEN_NAME("person.givenName", DataClass.IDENTITY),
  FAMILY_NAME("person.familyName", DataClass.IDENTITY),
  /** ISO 8601, such as {@code 1961-07-30}. */
  BIRTH_DATE("person.birthDate", DataClass.IDENTITY),
  CONTACT("person.contact", DataClass.IDENTITY),
  /** Of somebody of the person's entourage. */
  CONTACT_PERSON_NAME("contact-person.name", DataClass.IDENTITY),
  CONTACT_PERSON_CONTACT("contact-person.contact", DataClass.IDENTITY),
  /** Why somebody of the cell looked at what is secret without being involved. */
  BREAK_GLASS_REASON("break-glass.reason", DataClass.CONFIDENCE),
  /** Of a request for help, the first or a repeated one. */
  HELP_NARRATIVE("help-request.narrative", DataClass.CONFIDENCE),
  /** Of the triage of a request for help or a crisis, whenever it was made. */
  TRIAGE_REASON("triage.reason", DataClass.CONFIDENCE),
  VISIT_NARRATIVE("visit.narrative", DataClass.SECRET),
  LINK_WITH("link.with", DataClass.CONFIDENCE),
  /** What weighs on the person, as a psychologist sees it. */
  ANALYSIS_DIFFICULTIES("analysis.difficulties", DataClass.SECRET),
  ANALYSIS_NEEDS("analysis.needs", DataClass.CONFIDENCE),
  ANALYSIS_RESOURCES("analysis.resources", DataClass.CONFIDENCE),
  PLAN_GOAL("plan.goal", DataClass.CONFIDENCE),
  PLAN_TASK("plan.task", DataClass.CONFIDENCE),
  INTERVIEW_NARRATIVE("interview.narrative", DataClass.SECRET),
  /** Of an interview that was missed or called off. */
  INTERVIEW_REMARK("interview.remark", DataClass.CONFIDENCE),
  SERVICE_REMARK("service.remark", DataClass.CONFIDENCE),
  /** Of contact that was lost or restored. */
  CONTACT_REMARK("contact.remark", DataClass.CONFIDENCE),
  RELAY_REASON("relay.reason", DataClass.CONFIDENCE),
  REBALANCE_REMARK("rebalance.remark", DataClass.CONFIDENCE),
  REVIEW_REMARK("plan-review.remark", DataClass.CONFIDENCE),
  /** Of an alarm, the first or a repeated one. */
  CRISIS_PLACE("crisis.place", DataClass.IDENTITY),
  /** Of an alarm, the first or a repeated one. */
  CRISIS_NARRATIVE("crisis.narrative", DataClass.SECRET),
  STABILISATION_NARRATIVE("stabilisation.narrative", DataClass.SECRET),
  STAND_DOWN_NARRATIVE("stand-down.narrative", DataClass.SECRET),
  /** Why somebody did not wait for the next step of an escalation. */
  ESCALATION_REASON("escalation.reason", DataClass.CONFIDENCE),
  HANDOFF_REQUEST("handoff.request", DataClass.CONFIDENCE),
  HANDOFF_REMARK("handoff.remark", DataClass.CONFIDENCE),
  APPOINTMENT_PLACE("appointment.place", DataClass.CONFIDENCE);

  private final String wireName;
  private final DataClass dataClass;

  SealedField(String wireName, DataClass dataClass) {
    this.wireName = wireName;
    this.dataClass = dataClass;
  }

  /** What is said to seal and to open it. */
  public String wireName() {
    return wireName;
  }

  /** How secret it is. */
  public DataClass dataClass() {
    return dataClass;
  }
}
