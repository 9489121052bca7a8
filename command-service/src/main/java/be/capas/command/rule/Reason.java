package be.capas.command.rule;

/**
 * Why a command was refused. Clients see the wire name ({@code urn:capas:problem:<wire name>}), so
 * a released one is never changed; the kind says what sort of answer it is.
 */
public enum Reason {
  UNKNOWN_PERSON("unknown-person", Kind.NOT_FOUND),
  UNKNOWN_ACCOMPANIMENT("unknown-accompaniment", Kind.NOT_FOUND),
  UNKNOWN_CRISIS("unknown-crisis", Kind.NOT_FOUND),
  /** There is none, or it is another organisation's or partner's: the answer does not tell. */
  UNKNOWN_HANDOFF("unknown-handoff", Kind.NOT_FOUND),
  UNKNOWN_PROPOSAL("unknown-proposal", Kind.NOT_FOUND),
  /** No roster of that name was published. It is named in a body, so the path is right. */
  UNKNOWN_ROSTER("unknown-roster", Kind.INVALID),
  /** Somebody has no profile: perhaps a name misspelt, and nobody would ever be called. */
  UNKNOWN_MEMBER("unknown-member", Kind.INVALID),
  /** This person gave none under this id. */
  UNKNOWN_CONSENT("unknown-consent", Kind.NOT_FOUND),
  /** Nothing was recorded of this person under this id. */
  UNKNOWN_RECORD("unknown-record", Kind.NOT_FOUND),
  /** There is none, or it is another organisation's or partner's: the answer does not tell. */
  UNKNOWN_PARTNER_SERVICE("unknown-partner-service", Kind.NOT_FOUND),
  UNKNOWN_SUPPORT_REQUEST("unknown-support-request", Kind.NOT_FOUND),
  UNKNOWN_TRAINING("unknown-training", Kind.NOT_FOUND),
  /** The training has no session of that number, or none of that kind. */
  UNKNOWN_SESSION("unknown-session", Kind.NOT_FOUND),

  /** The id names something else already. */
  ID_ALREADY_USED("id-already-used", Kind.CONFLICT),
  /** It has ended; what begins anew needs an id of its own. */
  NOT_OPEN("not-open", Kind.CONFLICT),
  /** For each person one is open at a time; the facts name the one that is. */
  ALREADY_OPEN("already-open", Kind.CONFLICT),
  /** Not from where it stands now; the facts name the state. */
  WRONG_STATE("wrong-state", Kind.CONFLICT),
  /** Another psychologist was first; the facts name whom. */
  ALREADY_CLAIMED("already-claimed", Kind.CONFLICT),
  /** The next step is taken already, or was; the facts say how many were. */
  ALREADY_ESCALATED("already-escalated", Kind.CONFLICT),
  /** The partner said yes, and whoever withdraws did not know; the facts name the state. */
  ALREADY_ACCEPTED("already-accepted", Kind.CONFLICT),
  /** Nobody came to an appointment, or stayed away from it, before its time; the facts name it. */
  APPOINTMENT_AHEAD("appointment-ahead", Kind.CONFLICT),
  /** The partner does not hold the thread by that handoff. */
  THREAD_NOT_TRANSFERRED("thread-not-transferred", Kind.CONFLICT),
  /** A law or a rule of the house asks to keep it; the facts name which, and until when. */
  RETENTION_DUTY("retention-duty", Kind.CONFLICT),
  /** Somebody still works with the file; the facts name what is open. */
  FILE_IN_USE("file-in-use", Kind.CONFLICT),
  /** There is no such part, and never was. */
  NOTHING_TO_ERASE("nothing-to-erase", Kind.CONFLICT),
  /** The file, or the part that this belongs to, was erased: nothing can be added to it. */
  PERSON_ERASED("person-erased", Kind.CONFLICT),
  /** The file was merged into another of the same person; the facts name the one that goes on. */
  PERSON_MERGED("person-merged", Kind.CONFLICT),
  /** Both files have an accompaniment open, and a person has one at a time; the facts name both. */
  BOTH_ACCOMPANIED("both-accompanied", Kind.CONFLICT),
  /** Later facts were decided on it, so it is not taken back; the facts name its kind. */
  OTHERS_DEPEND_ON_IT("others-depend-on-it", Kind.CONFLICT),
  /** The directory has an entry for this partner; the facts name it. */
  PARTNER_ALREADY_LISTED("partner-already-listed", Kind.CONFLICT),
  /** Nothing is asked of this partner for now; the facts name it. */
  PARTNER_SUSPENDED("partner-suspended", Kind.CONFLICT),
  /** It was not held before its time; the facts name it. */
  SESSION_AHEAD("session-ahead", Kind.CONFLICT),
  /** All planned sessions of that kind have their day; the facts say how many. */
  NO_SESSION_LEFT("no-session-left", Kind.CONFLICT),
  /** An intervision would come before a training day. */
  DAYS_COME_FIRST("days-come-first", Kind.CONFLICT),
  /** Not all that was planned was held; the facts say how many are left. */
  SESSIONS_LEFT("sessions-left", Kind.CONFLICT),
  /** All seats are taken; the facts say how many there are. */
  TRAINING_FULL("training-full", Kind.CONFLICT),
  /** Only who has a seat can have been there; the facts name who has none. */
  NOT_ENROLLED("not-enrolled", Kind.CONFLICT),

  /** The person agrees no more. */
  CONSENT_WITHDRAWN("consent-withdrawn", Kind.CONFLICT),
  /** It begins later; the facts say when. */
  CONSENT_NOT_YET_VALID("consent-not-yet-valid", Kind.CONFLICT),
  /** Its time is over; the facts say since when. */
  CONSENT_EXPIRED("consent-expired", Kind.CONFLICT),
  /** Whom somebody would stand in for is not on call then. */
  NOBODY_DISPLACED("nobody-displaced", Kind.CONFLICT),
  /** Somebody stands in for them already; the facts name whom and from when. */
  ALREADY_DISPLACED("already-displaced", Kind.CONFLICT),
  /** Whoever would stand in is on call then anyway; the facts name from when. */
  ALREADY_ON_CALL("already-on-call", Kind.CONFLICT),
  /** Whoever would stand in is not there then. */
  ABSENT("absent", Kind.CONFLICT),

  /** Only whoever claimed it may do this; the facts name whom. */
  NOT_YOURS("not-yours", Kind.FORBIDDEN),
  /** Anybody may say that a crisis is more urgent; that it is less so, a psychologist decides. */
  LOWERING_NEEDS_PSYCHOLOGIST("lowering-needs-psychologist", Kind.FORBIDDEN),
  /** A partner service answers; it does not do this. */
  NOT_FOR_PARTNERS("not-for-partners", Kind.FORBIDDEN),

  OCCURRED_IN_THE_FUTURE("occurred-in-the-future", Kind.INVALID),
  /** Too far ahead or back to be anything but a misprint. */
  DISCHARGE_DATE_UNLIKELY("discharge-date-unlikely", Kind.INVALID),
  APPOINTMENT_IN_THE_PAST("appointment-in-the-past", Kind.INVALID),
  NEXT_CONTACT_IN_THE_PAST("next-contact-in-the-past", Kind.INVALID),
  /** Who was on call is history: it is not rewritten. */
  STRETCH_IN_THE_PAST("stretch-in-the-past", Kind.INVALID),
  /** It ends before it begins, or lasts longer than is taken. */
  STRETCH_INVALID("stretch-invalid", Kind.INVALID),
  /** An escalation that cannot be carried out as it says; the facts name where. */
  POLICY_INVALID("policy-invalid", Kind.INVALID),
  /** The last step of an escalation is for whoever is on call, and that may be nobody. */
  LAST_STEP_UNSURE("last-step-unsure", Kind.INVALID),
  /** Sharing on consent, and none is named. */
  CONSENT_MISSING("consent-missing", Kind.INVALID),
  /** Sharing on a consent that is none of this person's. */
  CONSENT_NOT_GIVEN("consent-not-given", Kind.INVALID),
  /** The person agreed that another service is told. */
  CONSENT_FOR_ANOTHER_RECIPIENT("consent-for-another-recipient", Kind.INVALID),
  /** The person did not agree to all that is shared; the facts name what is beyond. */
  CONSENT_TOO_NARROW("consent-too-narrow", Kind.INVALID),
  CONSENT_ENDS_BEFORE_IT_BEGINS("consent-ends-before-it-begins", Kind.INVALID),
  /** Sharing a secret, and it is not said what binds the recipient to it. */
  RECIPIENT_STATUS_MISSING("recipient-status-missing", Kind.INVALID),
  /** Necessity without all of its four conditions; the facts name those that are missing. */
  BASIS_INSUFFICIENT("basis-insufficient", Kind.INVALID),
  /** What is to stand in place of a record is not of its kind and stream, or does not stand. */
  REPLACEMENT_UNFIT("replacement-unfit", Kind.INVALID),
  /** A file is no duplicate of itself. */
  SAME_PERSON("same-person", Kind.INVALID),
  /** There is no such file to merge. It is named in a body, so the path is right. */
  UNKNOWN_DUPLICATE("unknown-duplicate", Kind.INVALID),
  NOTHING_SHARED("nothing-shared", Kind.INVALID),
  /** An analysis that says nothing. */
  ANALYSIS_EMPTY("analysis-empty", Kind.INVALID),
  /** What is said of an interview does not go with its outcome; the facts name the field. */
  INTERVIEW_INVALID("interview-invalid", Kind.INVALID),
  RELAY_ENDS_BEFORE_IT_BEGINS("relay-ends-before-it-begins", Kind.INVALID),
  /** What was planned had been over already. */
  PLANNED_IN_THE_PAST("planned-in-the-past", Kind.INVALID),
  /** A plan whose part somebody has who is not named, or is named and must not be. */
  PLAN_PARTY_INVALID("plan-party-invalid", Kind.INVALID),
  /** The review of a plan was due before there was one. */
  REVIEW_DUE_IN_THE_PAST("review-due-in-the-past", Kind.INVALID),
  /** A partner service comes to hold a thread by a handoff only. */
  PARTNER_NEEDS_HANDOFF("partner-needs-handoff", Kind.INVALID),
  /** No address of the kind that the channel needs, or one with a secret in it. */
  UNUSABLE_ADDRESS("unusable-address", Kind.INVALID),
  /** An antenna's team or another: one, not both, not none. */
  ONE_TEAM("one-team", Kind.INVALID),
  /** Of a debriefing nothing is recorded but that it was held. */
  DEBRIEFING_CONTENT("debriefing-content", Kind.INVALID),
  NOBODY_CAME("nobody-came", Kind.INVALID),
  SESSION_IN_THE_PAST("session-in-the-past", Kind.INVALID);

  private final String wireName;
  private final Kind kind;

  Reason(String wireName, Kind kind) {
    this.wireName = wireName;
    this.kind = kind;
  }

  /** What clients know it by. */
  public String wireName() {
    return wireName;
  }

  /** What sort of refusal it is. */
  public Kind kind() {
    return kind;
  }

  /** The sorts of refusal, each one answer on every way in. */
  public enum Kind {
    NOT_FOUND,
    /** Asked for rightly, but not in this state. */
    CONFLICT,
    FORBIDDEN,
    /** Wrong in any state. */
    INVALID
  }
}
