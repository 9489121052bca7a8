package be.capas.query.caseload;

import be.capas.contract.filrouge.Status;
import java.util.List;

/**
 * How many there are of what was asked for, on whichever page and of whichever status.
 *
 * @param open accompaniments
 * @param overdue those of which a step should have been done by now
 */
public record Totals(long open, long steady, long fraying, long broken, long overdue) {
  /** Counts these. */
  public static Totals of(List<CaseEntry> cases) {
    return new Totals(
        cases.size(),
        count(cases, Status.STEADY),
        count(cases, Status.FRAYING),
        count(cases, Status.BROKEN),
        cases.stream().filter(CaseEntry::overdue).count());
  }

  private static long count(List<CaseEntry> cases, Status status) {
    return cases.stream().filter(it -> it.status() == status).count();
  }
}
