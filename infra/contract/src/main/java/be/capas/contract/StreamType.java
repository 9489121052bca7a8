package be.capas.contract;

/** What a stream of events is about. */
public enum StreamType {
  PERSON,
  ACCOMPANIMENT,
  CRISIS,
  HANDOFF
}
