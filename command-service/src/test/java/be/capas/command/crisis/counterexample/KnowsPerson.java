package be.capas.command.crisis.counterexample;

import be.capas.command.person.counterexample.KnowsCrisis;

public class KnowsPerson {
  public KnowsCrisis sibling;
}
