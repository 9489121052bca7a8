package be.capas.query.history;

import be.capas.contract.OutreachEvent;
import be.capas.contract.OutreachEvent.InterviewHeld;
import be.capas.contract.PlanningEvent;
import be.capas.contract.PlanningEvent.MeetingProposed;
import be.capas.contract.PlanningEvent.PlanAgreed;
import be.capas.contract.PlanningEvent.PlanReviewed;
import be.capas.contract.PlanningEvent.SituationAnalysed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an accompaniment goes. The same, in whichever order things became known.
 *
 * @param analyses how often the situation was analysed
 * @param plan absent before there is one
 */
public record CaseCourse(
    Stage stage, int analyses, @Nullable CasePlan plan, CaseMeetings meetings) {
  static final CaseCourse BEGUN = new CaseCourse(Stage.REQUESTED, 0, null, CaseMeetings.NONE);

  CaseCourse fold(PlanningEvent event, Instant at) {
    return switch (event) {
      case MeetingProposed _ -> this;
      case SituationAnalysed _ ->
          new CaseCourse(stage.orFurther(Stage.ANALYSING), analyses + 1, plan, meetings);
      case PlanAgreed it ->
          new CaseCourse(
              stage.orFurther(Stage.ACCOMPANIED), analyses, known().agreed(it, at), meetings);
      case PlanReviewed it ->
          new CaseCourse(stage, analyses, known().reviewed(it, at), meetings);
    };
  }

  CaseCourse fold(OutreachEvent event) {
    var met = event instanceof InterviewHeld ? stage.orFurther(Stage.ANALYSING) : stage;
    return new CaseCourse(met, analyses, plan, meetings.fold(event));
  }

  CaseCourse at(Stage next) {
    return new CaseCourse(next, analyses, plan, meetings);
  }

  private CasePlan known() {
    return plan == null ? CasePlan.UNKNOWN : plan;
  }
}
