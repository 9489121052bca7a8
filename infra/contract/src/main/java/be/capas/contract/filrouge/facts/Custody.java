package be.capas.contract.filrouge.facts;

import be.capas.contract.accompaniment.Holder;
import java.util.Comparator;

/**
 * That somebody took the thread.
 *
 * @param sequence the event's number in its stream: tells two of the same instant apart
 */
public record Custody(Holder holder, Fact fact, long sequence) implements Comparable<Custody> {
  private static final Comparator<Custody> ORDER =
      Comparator.comparing((Custody it) -> it.fact().at())
          .thenComparing(Custody::sequence)
          .thenComparing(it -> it.fact().event());

  @Override
  public int compareTo(Custody other) {
    return ORDER.compare(this, other);
  }
}
