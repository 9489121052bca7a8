package be.capas.notification.ledger;

import be.capas.contract.Recorded;

/** An event came without the one before it: somebody may not be told. Taking in stops. */
public final class LostEvents extends RuntimeException {
  LostEvents(Recorded<?> event, long last) {
    super("events are missing before " + event + ", the last one was #" + last);
  }
}
