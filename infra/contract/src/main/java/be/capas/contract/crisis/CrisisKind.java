package be.capas.contract.crisis;

/** What kind of crisis was seen. */
public enum CrisisKind {
  SUICIDAL_IDEATION,
  DECOMPENSATION,
  DOMESTIC_VIOLENCE,
  FAMILY_VIOLENCE,
  OTHER
}
