package be.capas.query.generation;

/** Where it is written which generations there are; shared by all instances. */
public interface Generations {
  /** How it stands with a view; its first generation is made where there is none. */
  ViewState of(String view);

  /**
   * Writes a new state in place of the one it was made from.
   *
   * @return whether it was written; false if another instance was first
   */
  boolean replace(ViewState next);
}
