package be.capas.contract.person;

/** The person's age in years, as far as counts and orientation need it. */
public enum AgeBand {
  /** 0 to 11. */
  CHILD,
  /** 12 to 17. */
  ADOLESCENT,
  /** 18 to 25. */
  YOUNG_ADULT,
  /** 26 to 64. */
  ADULT,
  /** 65 and over. */
  SENIOR
}
