package be.capas.scenario.narration;

import be.capas.scenario.reconcile.Check;
import be.capas.scenario.reconcile.Verdict;

/** The reconciliation as a table, and in a sentence. */
public final class VerdictText {
  private VerdictText() {}

  /** Several lines; the last says whether everything adds up. */
  public static String of(Verdict verdict) {
    var table = new Table("RECONCILIATION", "EXPECTED", "FOUND", "", "");
    for (var check : verdict.checks()) {
      table.row(
          check.what(),
          Long.toString(check.expected()),
          Long.toString(check.found()),
          check.holds() ? "OK" : "DIFFERS",
          check.note());
    }
    return table + conclusion(verdict);
  }

  private static String conclusion(Verdict verdict) {
    if (verdict.holds()) {
      return "Everything adds up: nothing was lost, nothing happened twice.";
    }
    var wrong = verdict.checks().stream().filter(it -> !it.holds()).map(Check::what).toList();
    return "It does not add up (%s): %s."
        .formatted(String.join(", ", wrong), String.join("; ", verdict.faults()));
  }
}
