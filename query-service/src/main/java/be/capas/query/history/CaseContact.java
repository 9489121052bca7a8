package be.capas.query.history;

import java.time.Instant;
import java.util.Comparator;

/**
 * The last that is known of whether the person can be reached.
 *
 * @param lost whether nobody finds the person
 * @param at when that was said, or the person was met
 */
public record CaseContact(boolean lost, Instant at) {
  private static final Comparator<CaseContact> ORDER =
      Comparator.comparing(CaseContact::at).thenComparing(it -> !it.lost);

  /** What happened last is true, whichever became known last. */
  CaseContact orLater(CaseContact other) {
    return ORDER.compare(this, other) >= 0 ? this : other;
  }
}
