package be.capas.contract.accompaniment;

import be.capas.contract.sealing.As;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import java.util.Objects;

/** What a plan is to lead to. */
public record PlanGoal(@As(SealedField.PLAN_GOAL) Sealed what) {
  public PlanGoal {
    Objects.requireNonNull(what);
  }
}
