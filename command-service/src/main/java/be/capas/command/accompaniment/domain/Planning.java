package be.capas.command.accompaniment.domain;

import static be.capas.command.rule.Reason.ANALYSIS_EMPTY;
import static be.capas.command.rule.Reason.PLAN_PARTY_INVALID;
import static be.capas.command.rule.Reason.REVIEW_DUE_IN_THE_PAST;

import be.capas.command.accompaniment.domain.PlanningCommand.AgreePlan;
import be.capas.command.accompaniment.domain.PlanningCommand.ProposeMeeting;
import be.capas.command.accompaniment.domain.PlanningCommand.RecordAnalysis;
import be.capas.command.accompaniment.domain.PlanningCommand.ReviewPlan;
import be.capas.command.rule.Rejected;
import be.capas.contract.PlanningEvent;
import be.capas.contract.PlanningEvent.MeetingProposed;
import be.capas.contract.PlanningEvent.PlanAgreed;
import be.capas.contract.PlanningEvent.PlanReviewed;
import be.capas.contract.PlanningEvent.SituationAnalysed;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From a first meeting to a plan and its reviews. No step waits for the one before: a plan may be
 * recorded before the analysis that it came from, and a review before its plan.
 */
final class Planning {
  private Planning() {}

  static PlanningEvent decide(PlanningCommand command, Instant now) {
    return switch (command) {
      case ProposeMeeting c -> proposed(c, now);
      case RecordAnalysis c -> analysed(c);
      case AgreePlan c -> agreed(c, now);
      case ReviewPlan c -> reviewed(c, now);
    };
  }

  static Open evolve(Open open, PlanningEvent event) {
    return switch (event) {
      case MeetingProposed _, PlanReviewed _ -> open;
      case SituationAnalysed _ -> open.analysed();
      case PlanAgreed _ -> open.planned();
    };
  }

  private static PlanningEvent proposed(ProposeMeeting c, Instant now) {
    Ahead.check(c.at(), c.act(), now);
    return new MeetingProposed(c.accompaniment(), c.place(), c.at(), c.companions());
  }

  private static PlanningEvent analysed(RecordAnalysis c) {
    if (c.difficulties() == null && c.needs() == null && c.resources() == null) {
      throw new Rejected(
          ANALYSIS_EMPTY, "An analysis says something of difficulties, needs or resources.");
    }
    return new SituationAnalysed(
        c.accompaniment(), c.interview(), c.difficulties(), c.needs(), c.resources());
  }

  private static PlanningEvent agreed(AgreePlan c, Instant now) {
    checkReview(c.reviewDue(), c.act().happenedAt(now));
    if (!c.tasks().stream().allMatch(it -> it.who().namesWhomItMust())) {
      throw new Rejected(
          PLAN_PARTY_INVALID,
          "Staff and partners are named by their id, the person and those around never.");
    }
    return new PlanAgreed(
        c.accompaniment(), c.goals(), c.tasks(), c.reviewDue(), c.contactEveryDays());
  }

  private static PlanningEvent reviewed(ReviewPlan c, Instant now) {
    checkReview(c.reviewDue(), c.act().happenedAt(now));
    return new PlanReviewed(c.accompaniment(), c.outcome(), c.reviewDue(), c.remark());
  }

  /** Not against now: a plan of long ago may be recorded once its review is overdue. */
  private static void checkReview(@Nullable Instant due, Instant agreed) {
    if (due != null && !due.isAfter(agreed)) {
      throw new Rejected(
          REVIEW_DUE_IN_THE_PAST,
          "A review is due after what it reviews was agreed.",
          Map.of("reviewDue", due.toString(), "agreed", agreed.toString()));
    }
  }
}
