package be.capas.contract.crisis;

/** Why nothing more is done about a crisis that was not brought to rest. */
public enum StandDownReason {
  /** There was no crisis. */
  FALSE_ALARM,
  /** The same was raised elsewhere, and is answered there. */
  RAISED_TWICE,
  /** Somebody else answers it: an emergency service, a hospital, a mobile team. */
  TAKEN_OVER,
  OTHER
}
