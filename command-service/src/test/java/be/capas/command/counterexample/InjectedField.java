package be.capas.command.counterexample;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;

public class InjectedField {
  @Autowired Clock clock;
}
