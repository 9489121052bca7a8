package be.capas.platform.sealing;

/** A sealed value cannot be opened. Says why, and nothing of the value. */
public final class Unopenable extends RuntimeException {
  /** Why a value stays shut. */
  public enum Reason {
    /** There is no such key (any more): the subject was erased. Show the value as erased. */
    KEY_GONE,
    /** The box was not sealed as this value of this subject, or was changed since. */
    NOT_FITTING
  }

  private final Reason reason;

  Unopenable(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
