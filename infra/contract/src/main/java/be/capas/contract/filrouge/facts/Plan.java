package be.capas.contract.filrouge.facts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the plan in force says.
 *
 * @param since when it was agreed, or looked at again
 * @param reviewDue by when it is looked at again; absent where no more is foreseen
 * @param cadence how often the person is to be met by it; absent for the house's own measure
 */
public record Plan(Fact since, @Nullable Instant reviewDue, @Nullable Duration cadence) {
  /** The later of two, whichever became known first. */
  static Plan later(@Nullable Plan known, Plan next) {
    return known == null || next.since.compareTo(known.since) >= 0 ? next : known;
  }

  Plan reviewed(Fact fact, @Nullable Instant due) {
    return fact.compareTo(since) >= 0 ? new Plan(fact, due, cadence) : this;
  }
}
