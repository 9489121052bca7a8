package be.capas.query.feed;

/** What was loaded is not what is stored any more: load again and go on from there. */
public final class Contended extends RuntimeException {
  /** Names what was contended; never with content. */
  public Contended(String what) {
    super(what + " was written by somebody else, or the store has lost its last writes");
  }
}
