package be.capas.contract.accompaniment;

/** Why help is asked for. */
public enum HelpReason {
  SUICIDAL_IDEATION,
  DECOMPENSATION,
  DOMESTIC_VIOLENCE,
  FAMILY_VIOLENCE,
  AT_RISK_OF_TIPPING_OVER,
  ISOLATION,
  GRIEF,
  ADDICTION,
  PERINATAL,
  SCHOOL,
  HOUSING_LOSS_RISK,
  EXHAUSTION,
  OTHER
}
