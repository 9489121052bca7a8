package be.capas.scenario.year;

import be.capas.scenario.year.calibration.Calibration;

/**
 * How many there are of whom, in whole numbers: the published counts, scaled to the size of the
 * town.
 *
 * @param people who ask for help
 * @param known of those, whom the welfare centre knew before
 * @param requests of all of them
 * @param requestsOfKnown of those whom it knew
 * @param employees among the new
 * @param selfEmployed among the new
 * @param leftAlone whose thread nobody takes up after their last request, nor closes: it breaks
 */
public record Census(
    long people,
    long known,
    long requests,
    long requestsOfKnown,
    long employees,
    long selfEmployed,
    long leftAlone) {
  private static final int PER_MILLE = 1000;

  /** Below that, there is somebody of every kind no more. */
  public static final long SMALLEST = 50;

  /** Counts a town of this size. */
  static Census of(Calibration calibration, long people) {
    if (people < SMALLEST) {
      throw new IllegalArgumentException("a year needs at least %d people".formatted(SMALLEST));
    }
    var published = calibration.published();
    var requests = published.scaled(published.requests(), people);
    return new Census(
        people,
        published.knownOf(people),
        requests,
        published.knownOf(requests),
        published.scaled(published.employees(), people),
        published.scaled(published.selfEmployed(), people),
        people * calibration.rates().brokenThreads() / PER_MILLE);
  }

  /** Whom the welfare centre did not know. */
  public long newPeople() {
    return people - known;
  }

  /** The requests of those. */
  public long requestsOfNew() {
    return requests - requestsOfKnown;
  }

  /** Employees and self-employed among the new. */
  long working() {
    return employees + selfEmployed;
  }
}
