package be.capas.contract.accompaniment;

/** How somebody who could not be found was reached again. */
public enum RestoredThrough {
  /** The person came back. */
  PERSON,
  /** The team found the person. */
  TEAM,
  ENTOURAGE,
  PARTNER
}
