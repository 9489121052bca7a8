package be.capas.contract.sealing;

/** How secret a personal value is; each class of each person has its own key. */
public enum DataClass {
  /** Names, birth date, contacts. */
  IDENTITY,
  /** What may be shared in the team. */
  CONFIDENCE,
  /** Clinical content: psychologists, and partners bound by secrecy with a basis. */
  SECRET
}
