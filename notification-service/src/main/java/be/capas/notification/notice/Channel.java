package be.capas.notification.notice;

/** How a notice travels. */
public enum Channel {
  MAIL,
  /** A short message to a telephone. */
  SMS,
  /** A signed request to a partner service, or to what somebody of the staff has set up. */
  WEBHOOK,
  /** Nobody can be told: operations are alarmed, again and again, until somebody can. */
  ALARM
}
