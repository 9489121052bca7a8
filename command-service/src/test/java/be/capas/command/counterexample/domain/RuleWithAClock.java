package be.capas.command.counterexample.domain;

import java.time.Instant;

public class RuleWithAClock {
  Instant now() {
    return Instant.now();
  }
}
