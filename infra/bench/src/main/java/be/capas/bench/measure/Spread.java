package be.capas.bench.measure;

import java.util.List;
import java.util.stream.IntStream;

/** The same figure of several rounds: the middle one, and how far they lie apart. */
public record Spread(double lowest, double median, double highest) {
  /** Of at least one figure; the median of an even number is the mean of the middle two. */
  public static Spread of(List<Double> figures) {
    var sorted = figures.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Spread(sorted.getFirst(), median, sorted.getLast());
  }

  /**
   * Each figure over the mean of the floors measured right before and right after it, since the
   * machine's own speed wanders.
   *
   * @param floors one more than {@code figures}
   */
  public static Spread ratio(List<Double> figures, List<Double> floors) {
    if (floors.size() != figures.size() + 1) {
      throw new IllegalArgumentException("a floor before and after each figure, please");
    }
    return of(
        IntStream.range(0, figures.size())
            .mapToObj(i -> figures.get(i) / ((floors.get(i) + floors.get(i + 1)) / 2))
            .toList());
  }
}
