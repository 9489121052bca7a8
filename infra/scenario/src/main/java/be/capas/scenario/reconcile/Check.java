package be.capas.scenario.reconcile;

import java.util.List;

/**
 * One line of the reconciliation.
 *
 * @param faults what is wrong, in sentences; it holds where there are none
 * @param note what is worth knowing although it is right
 */
public record Check(String what, long expected, long found, List<String> faults, String note) {
  public Check {
    faults = List.copyOf(faults);
  }

  /** Whether the figures are what they must be. */
  public boolean holds() {
    return faults.isEmpty();
  }
}
