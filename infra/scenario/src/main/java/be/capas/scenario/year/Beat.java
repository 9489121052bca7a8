package be.capas.scenario.year;

import be.capas.scenario.year.act.Act;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Something that is to follow a request after so long, if there is so much time.
 *
 * @param after the request
 * @param act makes the act of it, told the pace at which the time goes by
 */
record Beat(Duration after, Score act) {

  /** Makes an act of a beat. */
  interface Score {
    /** {@code pace} says when other beats are. */
    Act at(Instant at, Pace pace);
  }

  /**
   * When beats are.
   *
   * @param begin the request that they follow
   * @param share how much of its time each gets, at most 1: less where the next request, or the end
   *     of the year, comes before all of them could
   */
  record Pace(Instant begin, double share) {
    Instant of(Duration after) {
      return begin.plusMillis((long) (after.toMillis() * share)).truncatedTo(ChronoUnit.SECONDS);
    }
  }

  /** The acts of beats, in their order, all before {@code end}. */
  static List<Act> play(List<Beat> beats, Instant begin, Instant end) {
    if (beats.isEmpty()) {
      return List.of();
    }
    var needed = beats.getLast().after.toMillis();
    var room = Duration.between(begin, end).toMillis() - 1;
    var pace = new Pace(begin, Math.min(1, (double) room / Math.max(needed, 1)));
    return beats.stream().map(it -> it.act.at(pace.of(it.after), pace)).toList();
  }
}
