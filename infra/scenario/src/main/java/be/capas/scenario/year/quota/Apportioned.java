package be.capas.scenario.year.quota;

import java.util.List;

/** Places from 0 up, each of one value, as many of each as its count says. */
public final class Apportioned<T> {
  private final List<T> values;
  private final long[] counts;

  /** One count for each value. */
  public Apportioned(List<T> values, long[] counts) {
    this.values = List.copyOf(values);
    this.counts = counts.clone();
  }

  /** The value at a place. */
  public T at(long place) {
    var left = place;
    for (var i = 0; i < counts.length; i++) {
      left -= counts[i];
      if (left < 0) {
        return values.get(i);
      }
    }
    throw new IndexOutOfBoundsException("there is no place " + place);
  }

  /** How many places a value has; none where it is not among them. */
  public long count(T value) {
    var index = values.indexOf(value);
    return index < 0 ? 0 : counts[index];
  }

  /** How many places there are. */
  public long size() {
    var size = 0L;
    for (var count : counts) {
      size += count;
    }
    return size;
  }

  /** What is left of each when the other was taken out of it, value by value. */
  public Apportioned<T> without(Apportioned<T> other) {
    var rest = counts.clone();
    for (var i = 0; i < rest.length; i++) {
      rest[i] -= other.count(values.get(i));
      if (rest[i] < 0) {
        throw new IllegalArgumentException("more of %s than there are".formatted(values.get(i)));
      }
    }
    return new Apportioned<>(values, rest);
  }
}
