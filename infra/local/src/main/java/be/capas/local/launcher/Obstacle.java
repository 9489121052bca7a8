package be.capas.local.launcher;

/** What keeps a command from its work, in a sentence for the person at the keyboard. */
public final class Obstacle extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Obstacle(String sentence) {
    super(sentence, null, false, false);
  }

  /** The sentence. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
