package be.capas.notification.channel;

import java.time.Duration;
import java.util.UUID;

/** A channel whose other side says later whether a notice has arrived. */
public interface Confirming extends Sender {
  /** How long it has to say so; what it says nothing of by then counts as lost. */
  Duration receiptWithin();

  /** How long to wait before asking again. */
  Duration receiptEvery();

  /** Asks once; never throws for what the other side does. */
  Receipt receipt(UUID notice);

  /** What became of a notice. */
  sealed interface Receipt {
    /** It is where it was to go. */
    record Arrived() implements Receipt {}

    /** It will never be there: a code that says why. */
    record Lost(String why) implements Receipt {}

    /** Nobody knows yet. */
    record NotYet() implements Receipt {}
  }
}
