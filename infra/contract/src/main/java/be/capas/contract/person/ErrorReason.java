package be.capas.contract.person;

/** Why a record is wrong as a whole. Where only what it says is wrong, it is corrected. */
public enum ErrorReason {
  /** It happened, to somebody else. */
  WRONG_PERSON,
  /** It stands in the file twice. */
  RECORDED_TWICE,
  DID_NOT_HAPPEN,
  OTHER
}
