package be.capas.query.history;

import be.capas.contract.PlanningEvent.PlanAgreed;
import be.capas.contract.PlanningEvent.PlanReviewed;
import be.capas.contract.accompaniment.PlanGoal;
import be.capas.contract.accompaniment.PlanTask;
import be.capas.contract.accompaniment.ReviewOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan that holds, and what its last review found.
 *
 * @param tasks who does what
 * @param reviewDue by when it is looked at again; absent where no more is foreseen
 * @param contactEveryDays absent for the house's own measure
 * @param agreedAt absent where only a review is known so far
 * @param reviewedAt when it was last looked at
 */
public record CasePlan(
    List<PlanGoal> goals,
    List<PlanTask> tasks,
    @Nullable Instant reviewDue,
    @Nullable Integer contactEveryDays,
    @Nullable Instant agreedAt,
    @Nullable Instant reviewedAt,
    @Nullable ReviewOutcome outcome) {
  static final CasePlan UNKNOWN = new CasePlan(List.of(), List.of(), null, null, null, null, null);

  public CasePlan {
    goals = List.copyOf(goals);
    tasks = List.copyOf(tasks);
  }

  /** The plan agreed last holds, whichever became known last. */
  CasePlan agreed(PlanAgreed event, Instant at) {
    if (agreedAt != null && agreedAt.isAfter(at)) {
      return this;
    }
    var reviewedSince = reviewedAt != null && !reviewedAt.isBefore(at);
    return new CasePlan(
        event.goals(),
        event.tasks(),
        reviewedSince ? reviewDue : event.reviewDue(),
        event.contactEveryDays(),
        at,
        reviewedSince ? reviewedAt : null,
        reviewedSince ? outcome : null);
  }

  /** A review from before the plan that holds was of another. */
  CasePlan reviewed(PlanReviewed event, Instant at) {
    var ofAnother = agreedAt != null && agreedAt.isAfter(at);
    var outdated = reviewedAt != null && reviewedAt.isAfter(at);
    return ofAnother || outdated
        ? this
        : new CasePlan(
            goals, tasks, event.reviewDue(), contactEveryDays, agreedAt, at, event.outcome());
  }
}
