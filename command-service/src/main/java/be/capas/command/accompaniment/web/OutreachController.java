package be.capas.command.accompaniment.web;

import static be.capas.contract.sealing.SealedField.INTERVIEW_NARRATIVE;
import static be.capas.contract.sealing.SealedField.INTERVIEW_REMARK;
import static be.capas.contract.sealing.SealedField.SERVICE_REMARK;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.command.accompaniment.domain.OutreachCommand.PlanVisit;
import be.capas.command.accompaniment.domain.OutreachCommand.RecordInterview;
import be.capas.command.accompaniment.domain.OutreachCommand.RecordServiceAccompanied;
import be.capas.command.accompaniment.web.OutreachBodies.Interview;
import be.capas.command.accompaniment.web.OutreachBodies.Service;
import be.capas.command.accompaniment.web.OutreachBodies.VisitPlan;
import be.capas.command.edge.Accepted;
import be.capas.command.edge.Intake;
import be.capas.contract.id.AccompanimentId;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Visits that are planned, interviews, and going along to a service. */
@RestController
@RequestMapping("/api/accompaniments/{id}")
@AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
class OutreachController {
  private final AccompanimentDesk desk;

  OutreachController(AccompanimentDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/visit-plans")
  ResponseEntity<Accepted> plan(
      @PathVariable AccompanimentId id, @Valid @RequestBody VisitPlan body, Intake intake) {
    return desk.send(
        id,
        intake,
        body,
        (errand, _) ->
            new PlanVisit(
                id,
                body.at(),
                body.place(),
                body.presentCompanions(),
                Boolean.TRUE.equals(body.interpreter()),
                errand.act(body.occurredAt())));
  }

  @PostMapping("/interviews")
  ResponseEntity<Accepted> interview(
      @PathVariable AccompanimentId id, @Valid @RequestBody Interview body, Intake intake) {
    return desk.send(
        id,
        intake,
        body,
        (errand, about) ->
            new RecordInterview(
                id,
                body.outcome(),
                body.at(),
                body.place(),
                body.presentCompanions(),
                Boolean.TRUE.equals(body.interpreter()),
                body.cancelledBy(),
                about.seal(INTERVIEW_NARRATIVE, body.narrative()),
                about.seal(INTERVIEW_REMARK, body.remark()),
                errand.act(body.occurredAt())));
  }

  @PostMapping("/services")
  ResponseEntity<Accepted> service(
      @PathVariable AccompanimentId id, @Valid @RequestBody Service body, Intake intake) {
    return desk.send(
        id,
        intake,
        body,
        (errand, about) ->
            new RecordServiceAccompanied(
                id,
                body.kind(),
                body.partner(),
                body.presentCompanions(),
                Boolean.TRUE.equals(body.interpreter()),
                about.seal(SERVICE_REMARK, body.remark()),
                errand.act(body.occurredAt())));
  }
}
