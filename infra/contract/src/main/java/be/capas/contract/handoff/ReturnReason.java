package be.capas.contract.handoff;

/** Why a partner service gives back a person whom it had said it would take. */
public enum ReturnReason {
  /** It did what it can do. */
  CARE_ENDED,
  /** The person never came, or does not come any more. */
  NOT_COMING,
  PERSON_DECLINED,
  NEEDS_OTHER_CARE,
  NO_CAPACITY,
  OTHER
}
