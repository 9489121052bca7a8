package be.capas.contract.counterexample.one;

import be.capas.contract.counterexample.two.Two;

public class One {
  public Two two;
}
