package be.capas.contract.filrouge.facts;

import be.capas.contract.accompaniment.VisitOutcome;

/** How a visit ended. */
public record Visit(VisitOutcome outcome, Fact fact) {
  /** Whether the worker came in vain. Leaving for one's safety is not the person's absence. */
  public boolean failed() {
    return switch (outcome) {
      case NOT_FOUND, REFUSED -> true;
      case MET, UNSAFE -> false;
    };
  }
}
