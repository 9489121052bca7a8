package be.capas.scenario.year.calibration;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;

/**
 * What was published about a cell's load. Of these nothing is ours to choose.
 *
 * @param from the first day
 * @param to the day after the last
 * @param people different people who asked for help
 * @param requests requests for help, all of them
 * @param knownPerMille of people, and of requests, those of people already helped or known: 385 is
 *     38.5 %. See docs/how-to/play-a-year.md for why both, and why no other reading can hold
 * @param employees among the new people
 * @param selfEmployed among the new people
 * @param peaks the months with the most requests
 * @param mostConcerned the ages most concerned
 * @param antennas social antennas
 * @param cells besides: for the homeless, and for diversity and social insertion
 * @param psychologists planned full-time equivalents
 */
public record Published(
    LocalDate from,
    LocalDate to,
    long people,
    long requests,
    int knownPerMille,
    long employees,
    long selfEmployed,
    List<Month> peaks,
    List<AgeGroup> mostConcerned,
    int antennas,
    int cells,
    int psychologists) {
  /** Where the cell is: its days and months are those of this clock. */
  public static final ZoneId WALL = ZoneId.of("Europe/Brussels");

  private static final int PER_MILLE = 1000;

  /**
   * April to December 2020, as the public social-welfare centre (CPAS) of Charleroi presented its
   * CAPAS cell (Cellule d'aide psychologique en antennes sociales): its sections on the setting,
   * the load and the planned staff.
   */
  public static final Published CHARLEROI_2020 =
      new Published(
          LocalDate.of(2020, 4, 1),
          LocalDate.of(2021, 1, 1),
          6_881,
          13_949,
          385,
          698,
          121,
          List.of(Month.JUNE, Month.OCTOBER),
          List.of(AgeGroup.FROM_31, AgeGroup.FROM_41),
          12,
          2,
          9);

  public Published {
    peaks = List.copyOf(peaks);
    mostConcerned = List.copyOf(mostConcerned);
  }

  /** The known ones of so many, rounded to the nearest whole. */
  public long knownOf(long many) {
    return rounded(many * knownPerMille, PER_MILLE);
  }

  /** A published count as it would be in a town with so many people who ask. */
  public long scaled(long count, long of) {
    return rounded(count * of, people);
  }

  private static long rounded(long numerator, long denominator) {
    return (2 * numerator + denominator) / (2 * denominator);
  }
}
