package be.capas.contract.counterexample.two;

import be.capas.contract.counterexample.one.One;

public class Two {
  public One one;
}
