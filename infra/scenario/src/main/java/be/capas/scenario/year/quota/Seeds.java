package be.capas.scenario.year.quota;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Chance that depends on a seed and a number alone: nobody's depends on who came before. */
public final class Seeds {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Seeds() {}

  /** A number that tells nothing of the two it is of (SplitMix64's finisher, twice). */
  public static long mix(long seed, long number) {
    return finish(finish(seed + GOLDEN) ^ number * GOLDEN);
  }

  /** The chance of one somebody. */
  public static RandomGenerator random(long seed, long number) {
    return new SplittableRandom(mix(seed, number));
  }

  private static long finish(long value) {
    var z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
