package be.capas.command.gateway;

/** Others were faster each time that we tried. Nothing was stored; trying later may do. */
public final class Contended extends RuntimeException {
  public Contended(Throwable last) {
    super("gave way to other requests too often", last);
  }
}
