package be.capas.scenario.narration;

/** Told what happens, while it happens. Called from several threads. */
public interface Narrator {

  /** How many steps the story has; before the first of them. */
  void begins(int steps);

  /** Somebody did something. */
  void tells(String who, String what);

  /** One more step of the story is over. */
  void stepDone();

  /** The story is over, well or not. */
  void ends();
}
