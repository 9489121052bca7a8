package be.capas.contract.accompaniment;

import be.capas.contract.sealing.As;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import java.util.Objects;

/** Who does what in a plan. */
public record PlanTask(PlanParty who, @As(SealedField.PLAN_TASK) Sealed what) {
  public PlanTask {
    Objects.requireNonNull(who);
    Objects.requireNonNull(what);
  }
}
