package be.capas.contract.filrouge.facts;

import be.capas.contract.accompaniment.Holder;
import java.util.Comparator;

/**
 * That somebody took the thread.
 *
 * @param sequence the event's number in the accompaniment's stream: tells two of the same instant
 *     apart
 */
public record Custody(Holder holder, Fact fact, long sequence) implements Comparable<Custody> {
  /**
   * In place of a number where the partner's meeting with the person says it: before all that the
   * accompaniment itself says of that instant.
   */
  static final long OF_A_MEETING = -1;

  private static final Comparator<Custody> ORDER =
      Comparator.comparing((Custody it) -> it.fact().at())
          .thenComparing(Custody::sequence)
          .thenComparing(it -> it.fact().event());

  boolean isOfAMeeting() {
    return sequence == OF_A_MEETING;
  }

  boolean isConfirmedBy(Custody other) {
    return !other.isOfAMeeting()
        && other.holder.equals(holder)
        && other.fact.at().equals(fact.at());
  }

  @Override
  public int compareTo(Custody other) {
    return ORDER.compare(this, other);
  }
}
