package be.capas.contract.crisis;

/** Whom 112 was asked to send. */
public enum EmergencyService {
  AMBULANCE,
  POLICE,
  FIRE_BRIGADE
}
