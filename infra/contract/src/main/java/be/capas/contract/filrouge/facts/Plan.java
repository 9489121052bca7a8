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
 * @param agreed when it was agreed, where it was looked at since
 */
public record Plan(
    Fact since, @Nullable Instant reviewDue, @Nullable Duration cadence, @Nullable Fact agreed) {
  /** The plan agreed last holds, whichever became known last; and what was found of it since. */
  static Plan later(@Nullable Plan known, Plan next) {
    if (known == null) {
      return next;
    }
    if (known.agreement().compareTo(next.since) > 0) {
      return known;
    }
    var reviewedSince = known.agreed != null && known.since.compareTo(next.since) >= 0;
    return reviewedSince ? new Plan(known.since, known.reviewDue, next.cadence, next.since) : next;
  }

  /** A review from before the plan that holds was of another. */
  Plan reviewed(Fact fact, @Nullable Instant due) {
    return fact.compareTo(since) >= 0 ? new Plan(fact, due, cadence, agreement()) : this;
  }

  private Fact agreement() {
    return agreed == null ? since : agreed;
  }
}
