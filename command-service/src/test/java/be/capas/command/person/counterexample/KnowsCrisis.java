package be.capas.command.person.counterexample;

import be.capas.command.crisis.counterexample.KnowsPerson;

public class KnowsCrisis {
  public KnowsPerson sibling;
}
