package be.capas.command.accompaniment.web;

import static be.capas.contract.sealing.SealedField.LINK_WITH;
import static be.capas.contract.sealing.SealedField.VISIT_NARRATIVE;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.command.accompaniment.domain.AccompanimentCommand.AssignHolder;
import be.capas.command.accompaniment.domain.AccompanimentCommand.RecordLinkRestored;
import be.capas.command.accompaniment.domain.AccompanimentCommand.RecordVisit;
import be.capas.command.accompaniment.web.AccompanimentBodies.Holding;
import be.capas.command.accompaniment.web.AccompanimentBodies.Link;
import be.capas.command.accompaniment.web.AccompanimentBodies.Visit;
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

/** What is done in a running accompaniment. */
@RestController
@RequestMapping("/api/accompaniments/{id}")
@AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
class AccompanimentController {
  private final AccompanimentDesk desk;

  AccompanimentController(AccompanimentDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/visits")
  ResponseEntity<Accepted> visit(
      @PathVariable AccompanimentId id, @Valid @RequestBody Visit body, Intake intake) {
    return desk.send(
        id,
        intake,
        body,
        (errand, about) ->
            new RecordVisit(
                id,
                body.place(),
                body.outcome(),
                body.presentCompanions(),
                Boolean.TRUE.equals(body.interpreter()),
                about.seal(VISIT_NARRATIVE, body.narrative()),
                errand.act(body.occurredAt())));
  }

  @PostMapping("/links")
  ResponseEntity<Accepted> link(
      @PathVariable AccompanimentId id, @Valid @RequestBody Link body, Intake intake) {
    return desk.send(
        id,
        intake,
        body,
        (errand, about) ->
            new RecordLinkRestored(
                id,
                body.kind(),
                about.seal(LINK_WITH, body.with()),
                errand.act(body.occurredAt())));
  }

  @PostMapping("/holder")
  ResponseEntity<Accepted> holder(
      @PathVariable AccompanimentId id, @Valid @RequestBody Holding body, Intake intake) {
    return desk.send(
        id,
        intake,
        body,
        (errand, _) ->
            new AssignHolder(id, body.holder().asValue(), errand.act(body.occurredAt())));
  }
}
