package be.capas.contract.counterexample.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Logger;

/** Rules that would answer the same question differently tomorrow. */
public class Impure {
  public static class AsksTheClock {
    Instant at = Instant.now();
  }

  public static class AsksTheCalendar {
    LocalDate today() {
      return LocalDate.now();
    }
  }

  public static class AsksTheClockLater {
    Supplier<Instant> clock = Instant::now;
  }

  public static class MakesAClock {
    Clock clock = Clock.systemUTC();
  }

  public static class MakesAnId {
    UUID id = UUID.randomUUID();
  }

  public static class RollsDice {
    int face = new Random().nextInt(6);
  }

  public static class AsksTheMachine {
    String home() {
      return System.getenv("HOME");
    }
  }

  public static class Prints {
    void say() {
      System.out.println("hello");
    }
  }

  public static class Logs {
    Logger logger = Logger.getLogger("rules");
  }
}
