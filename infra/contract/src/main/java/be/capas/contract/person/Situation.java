package be.capas.contract.person;

/** A person's social situation; several may hold at once. */
public enum Situation {
  EMPLOYEE,
  SELF_EMPLOYED,
  UNEMPLOYED,
  STUDENT,
  PENSIONER,
  INTEGRATION_INCOME,
  NO_RESIDENCE_PERMIT,
  HOMELESS,
  OTHER
}
