package be.capas.notification.notice;

/** How a notice travels. */
public enum Channel {
  MAIL,
  /** A signed request to a partner service. */
  WEBHOOK,
  /** Nobody can be told: operations are alarmed, again and again, until somebody can. */
  ALARM
}
