package be.capas.scenario.year.quota;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Shares of a whole, in whatever unit they are given: only their proportions matter.
 *
 * @param values what there is to choose from, in the order that quotas follow
 * @param weights as many, none negative, not all zero
 */
public record Weights<T>(List<T> values, List<Integer> weights) {
  public Weights {
    values = List.copyOf(values);
    weights = List.copyOf(weights);
    if (values.size() != weights.size()
        || weights.stream().anyMatch(it -> it < 0)
        || weights.stream().allMatch(it -> it == 0)) {
      throw new IllegalArgumentException("a weight for each value, and one above zero");
    }
  }

  /** The weights of a map, in its order. */
  public static <T> Weights<T> of(Map<T, Integer> shares) {
    return new Weights<>(List.copyOf(shares.keySet()), List.copyOf(shares.values()));
  }

  /** A single value, to be extended by {@link #and}. */
  public static <T> Weights<T> of(T value, int weight) {
    var one = new LinkedHashMap<T, Integer>();
    one.put(value, weight);
    return of(one);
  }

  /** Every value with the same share. */
  public static <T> Weights<T> equal(List<T> values) {
    return new Weights<>(values, values.stream().map(_ -> 1).toList());
  }

  /** One value more. */
  public Weights<T> and(T value, int weight) {
    var more = new ArrayList<>(values);
    var heavier = new ArrayList<>(weights);
    more.add(value);
    heavier.add(weight);
    return new Weights<>(more, heavier);
  }

  /** One of them by chance: for what nobody published a count of. */
  public T draw(RandomGenerator random) {
    var left = random.nextLong(total());
    for (var i = 0; i < values.size(); i++) {
      left -= weights.get(i);
      if (left < 0) {
        return values.get(i);
      }
    }
    throw new IllegalStateException("unreachable: the weights add up to their total");
  }

  /**
   * So many in whole numbers that add up to {@code whole}: each gets its share rounded down, and
   * what is left goes to the largest remainders; of equal ones the first comes first.
   */
  public Apportioned<T> apportion(long whole) {
    var total = total();
    var counts = new long[values.size()];
    var given = 0L;
    for (var i = 0; i < counts.length; i++) {
      counts[i] = Math.multiplyExact(whole, weights.get(i)) / total;
      given += counts[i];
    }
    IntStream.range(0, counts.length)
        .boxed()
        .sorted(Comparator.comparingLong(i -> -(Math.multiplyExact(whole, weights.get(i)) % total)))
        .limit(whole - given)
        .forEach(i -> counts[i]++);
    return new Apportioned<>(values, counts);
  }

  private long total() {
    return weights.stream().mapToLong(Integer::longValue).sum();
  }
}
