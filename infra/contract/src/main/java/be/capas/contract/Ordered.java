package be.capas.contract;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Copies that iterate in natural order, so that the same event is the same bytes on every machine.
 */
final class Ordered {
  private Ordered() {}

  static <T extends Comparable<? super T>> Set<T> copy(Collection<T> values) {
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }
}
