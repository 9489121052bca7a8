package be.capas.scenario.year;

import be.capas.scenario.year.quota.Apportioned;
import be.capas.scenario.year.quota.Weights;
import java.util.List;
import java.util.stream.LongStream;

/**
 * People of whom so many ask so often that together they ask exactly as often as they should.
 *
 * @param firstSlot the first of their requests, among all requests
 * @param each how often they ask, by their place in the group
 */
record Group(long firstSlot, Apportioned<Integer> each) {

  /** So many people with so many requests, spread nearly as given. */
  static Group of(long people, long requests, long firstSlot, Weights<Integer> spread) {
    if (requests < people) {
      throw new IllegalArgumentException(
          "%d people cannot ask %d times".formatted(people, requests));
    }
    var most = (int) Math.max(spread.values().size(), Math.ceilDiv(requests, people));
    var counts = new long[most];
    var apportioned = spread.apportion(people);
    for (var times : spread.values()) {
      counts[times - 1] = apportioned.count(times);
    }
    move(counts, requests - total(counts));
    return new Group(
        firstSlot,
        new Apportioned<>(
            LongStream.rangeClosed(1, most).mapToObj(it -> (int) it).toList(), counts));
  }

  /** Lets people ask once more or less, as few people as that takes, until the total is met. */
  private static void move(long[] counts, long missing) {
    for (var i = 0; missing > 0 && i + 1 < counts.length; i++) {
      missing -= shift(counts, i, i + 1, missing);
    }
    for (var i = 1; missing < 0 && i < counts.length; i++) {
      missing += shift(counts, i, i - 1, -missing);
    }
    if (missing != 0) {
      throw new IllegalArgumentException("the total cannot be met");
    }
  }

  private static long shift(long[] counts, int from, int to, long wanted) {
    var moved = Math.min(counts[from], wanted);
    counts[from] -= moved;
    counts[to] += moved;
    return moved;
  }

  private static long total(long[] counts) {
    var total = 0L;
    for (var i = 0; i < counts.length; i++) {
      total += counts[i] * (i + 1);
    }
    return total;
  }

  /** Which of all requests are those of the person at this place. */
  List<Long> slots(long place) {
    if (place < 0 || place >= each.size()) {
      throw new IndexOutOfBoundsException("there is no place " + place);
    }
    var slot = firstSlot;
    var left = place;
    for (var times = 1; ; times++) {
      var people = each.count(times);
      if (left < people) {
        var first = slot + left * times;
        return LongStream.range(first, first + times).boxed().toList();
      }
      left -= people;
      slot += people * times;
    }
  }
}
