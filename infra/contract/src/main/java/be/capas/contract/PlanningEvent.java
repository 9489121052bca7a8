package be.capas.contract;

import be.capas.contract.accompaniment.PlanGoal;
import be.capas.contract.accompaniment.PlanTask;
import be.capas.contract.accompaniment.ReviewOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.ActorId;
import be.capas.contract.sealing.As;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened on the way to a plan of accompaniment, and with it. */
public sealed interface PlanningEvent extends AccompanimentEvent {

  /**
   * The cell proposed to meet: the person, or whoever worries about somebody who may tip over.
   *
   * @param at when to meet, if that was said
   * @param companions who else of the services is to come along
   */
  record MeetingProposed(
      AccompanimentId accompaniment,
      VisitPlace place,
      @Nullable Instant at,
      List<ActorId> companions)
      implements PlanningEvent {
    public MeetingProposed {
      companions = List.copyOf(companions);
    }
  }

  /**
   * The situation was analysed, or analysed further. What weighs on the person is clinical; what is
   * needed and what there is to build on is for all who make the plan.
   *
   * @param interview in which interview, from 1
   */
  record SituationAnalysed(
      AccompanimentId accompaniment,
      int interview,
      @As(SealedField.ANALYSIS_DIFFICULTIES) @Nullable Sealed difficulties,
      @As(SealedField.ANALYSIS_NEEDS) @Nullable Sealed needs,
      @As(SealedField.ANALYSIS_RESOURCES) @Nullable Sealed resources)
      implements PlanningEvent {}

  /**
   * A plan was agreed with the person and those who help. It replaces the one before.
   *
   * @param tasks who does what
   * @param reviewDue by when it is looked at again
   * @param contactEveryDays how often the person is to be met; absent for the house's own measure
   */
  record PlanAgreed(
      AccompanimentId accompaniment,
      List<PlanGoal> goals,
      List<PlanTask> tasks,
      Instant reviewDue,
      @Nullable Integer contactEveryDays)
      implements PlanningEvent {
    public PlanAgreed {
      goals = List.copyOf(goals);
      tasks = List.copyOf(tasks);
    }
  }

  /**
   * The plan was looked at again.
   *
   * @param reviewDue by when the next time; absent where no more is foreseen
   */
  record PlanReviewed(
      AccompanimentId accompaniment,
      ReviewOutcome outcome,
      @Nullable Instant reviewDue,
      @As(SealedField.REVIEW_REMARK) @Nullable Sealed remark)
      implements PlanningEvent {}
}
