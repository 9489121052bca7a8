package be.capas.command.accompaniment.domain;

import be.capas.command.rule.Act;
import be.capas.contract.accompaniment.PlanGoal;
import be.capas.contract.accompaniment.PlanTask;
import be.capas.contract.accompaniment.ReviewOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.ActorId;
import be.capas.contract.sealing.Sealed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked on the way to a plan, and about it. */
public sealed interface PlanningCommand extends AccompanimentCommand {

  /** Propose to meet. */
  record ProposeMeeting(
      AccompanimentId accompaniment,
      VisitPlace place,
      @Nullable Instant at,
      List<ActorId> companions,
      Act act)
      implements PlanningCommand {
    public ProposeMeeting {
      companions = List.copyOf(companions);
    }
  }

  /**
   * Record what an interview showed of the situation.
   *
   * @param interview which one, from 1
   */
  record RecordAnalysis(
      AccompanimentId accompaniment,
      int interview,
      @Nullable Sealed difficulties,
      @Nullable Sealed needs,
      @Nullable Sealed resources,
      Act act)
      implements PlanningCommand {}

  /** Agree on a plan, the first or one that replaces it. */
  record AgreePlan(
      AccompanimentId accompaniment,
      List<PlanGoal> goals,
      List<PlanTask> tasks,
      Instant reviewDue,
      @Nullable Integer contactEveryDays,
      Act act)
      implements PlanningCommand {
    public AgreePlan {
      goals = List.copyOf(goals);
      tasks = List.copyOf(tasks);
    }
  }

  /** Look at the plan again. */
  record ReviewPlan(
      AccompanimentId accompaniment,
      ReviewOutcome outcome,
      @Nullable Instant reviewDue,
      @Nullable Sealed remark,
      Act act)
      implements PlanningCommand {}
}
