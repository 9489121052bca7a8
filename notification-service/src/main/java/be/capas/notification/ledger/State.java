package be.capas.notification.ledger;

/** Where a notice stands. */
public enum State {
  /** Not tried yet. */
  QUEUED,
  /** Tried in vain so far; will be tried again. */
  RETRYING,
  /** The next system took it over: the mail server, or the partner's own. */
  SENT,
  /** The other side has said that it arrived. */
  DELIVERED,
  /** Given up, with a reason. */
  DEAD,
  /** Not needed any more, with a reason. */
  CANCELLED;

  /** Whether it still waits to be sent. */
  public boolean isOpen() {
    return this == QUEUED || this == RETRYING;
  }
}
