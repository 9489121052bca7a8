package be.capas.command.accompaniment.domain;

import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PLAN;
import static be.capas.contract.Samples.sealed;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static be.capas.contract.sealing.DataClass.SECRET;

import be.capas.command.accompaniment.domain.PlanningCommand.AgreePlan;
import be.capas.command.accompaniment.domain.PlanningCommand.ProposeMeeting;
import be.capas.command.accompaniment.domain.PlanningCommand.RecordAnalysis;
import be.capas.command.accompaniment.domain.PlanningCommand.ReviewPlan;
import be.capas.command.rule.Act;
import be.capas.contract.accompaniment.ReviewOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tests ask on the way to a plan. */
final class Plans {
  static final Instant TOMORROW = NOON.plusSeconds(86_400);

  private Plans() {}

  static ProposeMeeting propose(Act act) {
    return new ProposeMeeting(ACCOMPANIMENT, VisitPlace.HOME, TOMORROW, List.of(act.by()), act);
  }

  static RecordAnalysis analyse(Act act) {
    return new RecordAnalysis(
        ACCOMPANIMENT, 1, sealed(SECRET), sealed(CONFIDENCE), sealed(CONFIDENCE), act);
  }

  static AgreePlan agree(Act act) {
    return agree(PLAN.reviewDue(), act);
  }

  static AgreePlan agree(Instant reviewDue, Act act) {
    return new AgreePlan(ACCOMPANIMENT, PLAN.goals(), PLAN.tasks(), reviewDue, 7, act);
  }

  static ReviewPlan review(Act act) {
    return review(PLAN.reviewDue(), act);
  }

  static ReviewPlan review(@Nullable Instant reviewDue, Act act) {
    return new ReviewPlan(
        ACCOMPANIMENT, ReviewOutcome.ON_COURSE, reviewDue, sealed(CONFIDENCE), act);
  }
}
