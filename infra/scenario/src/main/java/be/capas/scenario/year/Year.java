package be.capas.scenario.year;

import be.capas.scenario.year.act.Act;
import be.capas.scenario.year.calibration.Calibration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A year of the cell, of as many people as are asked for. The same seed and size, the same year;
 * each resident is made up from their number alone, so a million take no more memory than one.
 * Counts that were published are exact whatever the seed.
 */
public final class Year {
  private final Calibration calibration;
  private final Census census;
  private final long seed;
  private final Town town;

  private Year(Calibration calibration, long people, long seed) {
    this.calibration = calibration;
    this.census = Census.of(calibration, people);
    this.seed = seed;
    this.town = new Town(calibration, census, seed);
  }

  /**
   * A year.
   *
   * @param people at least {@link Census#SMALLEST}
   */
  public static Year of(Calibration calibration, long people, long seed) {
    return new Year(calibration, people, seed);
  }

  /** How many there are of whom. */
  public Census census() {
    return census;
  }

  /** What it is made from. */
  public Calibration calibration() {
    return calibration;
  }

  /** Everybody, one after the other, made up as they are asked for. */
  public Stream<Resident> residents() {
    return LongStream.range(0, census.people()).mapToObj(town::resident);
  }

  /** Whoever has that number, from 0. */
  public Resident resident(long number) {
    return town.resident(number);
  }

  /** All that happens to somebody, in the order in which it does. */
  public List<Act> acts(Resident resident) {
    return Course.of(calibration, resident, seed);
  }
}
