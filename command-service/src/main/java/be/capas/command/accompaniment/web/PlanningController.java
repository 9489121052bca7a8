package be.capas.command.accompaniment.web;

import static be.capas.contract.sealing.SealedField.ANALYSIS_DIFFICULTIES;
import static be.capas.contract.sealing.SealedField.ANALYSIS_NEEDS;
import static be.capas.contract.sealing.SealedField.ANALYSIS_RESOURCES;
import static be.capas.contract.sealing.SealedField.PLAN_GOAL;
import static be.capas.contract.sealing.SealedField.PLAN_TASK;
import static be.capas.contract.sealing.SealedField.REVIEW_REMARK;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import be.capas.command.accompaniment.domain.PlanningCommand.AgreePlan;
import be.capas.command.accompaniment.domain.PlanningCommand.ProposeMeeting;
import be.capas.command.accompaniment.domain.PlanningCommand.RecordAnalysis;
import be.capas.command.accompaniment.domain.PlanningCommand.ReviewPlan;
import be.capas.command.accompaniment.web.PlanningBodies.Analysis;
import be.capas.command.accompaniment.web.PlanningBodies.Meeting;
import be.capas.command.accompaniment.web.PlanningBodies.Plan;
import be.capas.command.accompaniment.web.PlanningBodies.Review;
import be.capas.command.edge.Accepted;
import be.capas.command.edge.Intake;
import be.capas.command.sealing.Seals;
import be.capas.contract.accompaniment.PlanGoal;
import be.capas.contract.accompaniment.PlanTask;
import be.capas.contract.id.AccompanimentId;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * From a proposal to meet to a plan. Anybody of the team may propose to meet; the cell analyses and
 * plans, for the plan says who reads what is secret.
 */
@RestController
@RequestMapping("/api/accompaniments/{id}")
@AllowedRoles({PSYCHOLOGIST, COORDINATOR})
class PlanningController {
  private final AccompanimentDesk desk;

  PlanningController(AccompanimentDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/meeting-proposals")
  @AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<Accepted> propose(
      @PathVariable AccompanimentId id, @Valid @RequestBody Meeting body, Intake intake) {
    return desk.send(
        id,
        intake,
        body,
        (errand, _) ->
            new ProposeMeeting(
                id,
                body.place(),
                body.at(),
                requireNonNullElse(body.companions(), List.of()),
                errand.act(body.occurredAt())));
  }

  @PostMapping("/analyses")
  ResponseEntity<Accepted> analyse(
      @PathVariable AccompanimentId id, @Valid @RequestBody Analysis body, Intake intake) {
    return desk.send(
        id,
        intake,
        body,
        (errand, about) ->
            new RecordAnalysis(
                id,
                body.interview(),
                about.seal(ANALYSIS_DIFFICULTIES, body.difficulties()),
                about.seal(ANALYSIS_NEEDS, body.needs()),
                about.seal(ANALYSIS_RESOURCES, body.resources()),
                errand.act(body.occurredAt())));
  }

  @PostMapping("/plans")
  ResponseEntity<Accepted> agree(
      @PathVariable AccompanimentId id, @Valid @RequestBody Plan body, Intake intake) {
    return desk.send(
        id,
        intake,
        body,
        (errand, about) ->
            new AgreePlan(
                id,
                body.goals().stream().map(it -> goal(about, it)).toList(),
                body.tasks().stream().map(it -> task(about, it)).toList(),
                body.reviewDue(),
                body.contactEveryDays(),
                errand.act(body.occurredAt())));
  }

  @PostMapping("/plan-reviews")
  ResponseEntity<Accepted> review(
      @PathVariable AccompanimentId id, @Valid @RequestBody Review body, Intake intake) {
    return desk.send(
        id,
        intake,
        body,
        (errand, about) ->
            new ReviewPlan(
                id,
                body.outcome(),
                body.reviewDue(),
                about.seal(REVIEW_REMARK, body.remark()),
                errand.act(body.occurredAt())));
  }

  private static PlanGoal goal(Seals.About about, String what) {
    return new PlanGoal(requireNonNull(about.seal(PLAN_GOAL, what)));
  }

  private static PlanTask task(Seals.About about, PlanningBodies.Task task) {
    return new PlanTask(task.who().asValue(), requireNonNull(about.seal(PLAN_TASK, task.what())));
  }
}
