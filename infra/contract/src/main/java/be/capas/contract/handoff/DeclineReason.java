package be.capas.contract.handoff;

/** Why a partner service declined. */
public enum DeclineReason {
  NO_CAPACITY,
  OUTSIDE_ZONE,
  OUTSIDE_TARGET_GROUP,
  NEEDS_OTHER_CARE,
  PERSON_DECLINED,
  INSUFFICIENT_INFORMATION,
  OTHER
}
