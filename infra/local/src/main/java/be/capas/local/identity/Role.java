package be.capas.local.identity;

/** The roles that a token can carry, as the interfaces page describes them. */
public enum Role {
  SOCIAL_WORKER,
  PSYCHOLOGIST,
  COORDINATOR,
  PARTNER,
  DATA_PROTECTION_OFFICER,
  ADMINISTRATOR,
  SERVICE
}
