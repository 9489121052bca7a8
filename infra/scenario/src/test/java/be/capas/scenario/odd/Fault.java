package be.capas.scenario.odd;

import java.util.List;
import java.util.random.RandomGenerator;

/** One way in which a request can be odd. */
record Fault(String name, Layer layer, Wronging wronging) {

  /** Parts of a request, in the order in which they are wronged: no later one mends an earlier. */
  enum Layer {
    FIELD,
    BODY,
    FORM,
    PATH,
    QUERY,
    HEADER,
    CALLER,
    WIRE
  }

  /** Does it to a draft, and says whether it could. */
  @FunctionalInterface
  interface Wronging {
    boolean wrong(Draft draft, RandomGenerator random);
  }

  static <T> T oneOf(RandomGenerator random, List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  @SafeVarargs
  static <T> T oneOf(RandomGenerator random, T... some) {
    return some[random.nextInt(some.length)];
  }
}
