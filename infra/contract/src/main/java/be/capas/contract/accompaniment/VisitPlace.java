package be.capas.contract.accompaniment;

/** Where an outreach visit took place. */
public enum VisitPlace {
  HOME,
  STREET,
  SHELTER,
  SOCIAL_RESTAURANT,
  PARTNER_PREMISES,
  PUBLIC_SPACE,
  PHONE,
  VIDEO,
  OTHER
}
