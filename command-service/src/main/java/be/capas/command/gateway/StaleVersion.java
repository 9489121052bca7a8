package be.capas.command.gateway;

/** The caller decided on a version of the stream that is not the current one. */
public final class StaleVersion extends RuntimeException {
  private final long current;

  public StaleVersion(long current) {
    super("the stream is at version " + current, null, false, false);
    this.current = current;
  }

  /** The version that the stream is at. */
  public long current() {
    return current;
  }
}
