package be.capas.contract.crisis;

/** How a crisis was brought to rest. */
public enum CrisisOutcome {
  CALMED_ON_SITE,
  SAFE_WITH_ENTOURAGE,
  TAKEN_TO_HOSPITAL,
  SHELTERED,
  FOLLOW_UP_AGREED,
  OTHER
}
