package be.capas.contract.handoff;

/**
 * What binds a recipient to professional secrecy, as whoever shares states it. Somebody whom
 * nothing binds is no recipient of a shared secret: there is no code for that.
 */
public enum SecrecyStatus {
  /** A health care professional: law of 22 April 2019, and the criminal code on secrecy. */
  HEALTH_PROFESSIONAL,
  /** A social worker of a welfare centre or of a recognised service. */
  SOCIAL_WORKER,
  /** Somebody else whom a law or a contract binds to it by profession. */
  OTHER_BOUND_BY_SECRECY
}
