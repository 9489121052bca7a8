package be.capas.command.gateway;

/** Too many requests wait already. Nothing was done; trying later may do. */
public final class Busy extends RuntimeException {
  public Busy() {
    super("too many requests wait", null, false, false);
  }
}
