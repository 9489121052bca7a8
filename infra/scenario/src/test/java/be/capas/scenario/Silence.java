package be.capas.scenario;

import be.capas.scenario.narration.Narrator;

/** Tells nobody. */
final class Silence implements Narrator {
  @Override
  public void begins(int steps) {}

  @Override
  public void tells(String who, String what) {}

  @Override
  public void stepDone() {}

  @Override
  public void ends() {}
}
