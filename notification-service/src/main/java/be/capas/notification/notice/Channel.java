package be.capas.notification.notice;

/** How a notice travels. */
public enum Channel {
  MAIL,
  /** A short message to a telephone. */
  SMS,
  /** A page on the consoles that somebody has open. */
  CONSOLE,
  /** A page to the browsers of somebody, also while they are shut (web push). */
  PUSH,
  /** A signed request to a partner service, or to what somebody of the staff has set up. */
  WEBHOOK,
  /** Nobody can be told: operations are alarmed, again and again, until somebody can. */
  ALARM;

  /** Whether its other side says later that a notice arrived; until then it may be lost. */
  public boolean confirms() {
    return switch (this) {
      case SMS, CONSOLE, PUSH -> true;
      case MAIL, WEBHOOK, ALARM -> false;
    };
  }
}
