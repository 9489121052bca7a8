package be.capas.contract.handoff;

/** On what ground something about a person is shared with a partner service. */
public enum SharingBasis {
  /** The person agreed. */
  CONSENT,
  /** The recipient is bound by the same professional secrecy and needs it for the same care. */
  SHARED_SECRECY,
  /** The danger exists, is grave, is imminent and cannot be averted otherwise: all four. */
  NECESSITY
}
