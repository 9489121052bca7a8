package be.capas.command.accompaniment.web;

import static be.capas.command.rule.Reason.UNKNOWN_ACCOMPANIMENT;
import static be.capas.contract.sealing.SealedField.LINK_WITH;
import static be.capas.contract.sealing.SealedField.VISIT_NARRATIVE;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.command.accompaniment.domain.AccompanimentCommand;
import be.capas.command.accompaniment.domain.AccompanimentCommand.AssignHolder;
import be.capas.command.accompaniment.domain.AccompanimentCommand.RecordLinkRestored;
import be.capas.command.accompaniment.domain.AccompanimentCommand.RecordVisit;
import be.capas.command.accompaniment.web.AccompanimentBodies.Holding;
import be.capas.command.accompaniment.web.AccompanimentBodies.Link;
import be.capas.command.accompaniment.web.AccompanimentBodies.Visit;
import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.edge.Outcome;
import be.capas.command.sealing.Seals;
import be.capas.contract.id.AccompanimentId;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import java.util.function.Function;
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
  private final CommandDesk desk;
  private final Seals seals;

  AccompanimentController(CommandDesk desk, Seals seals) {
    this.desk = desk;
    this.seals = seals;
  }

  @PostMapping("/visits")
  ResponseEntity<Accepted> visit(
      @PathVariable AccompanimentId id, @Valid @RequestBody Visit body, Intake intake) {
    return send(
        intake,
        body,
        errand ->
            new RecordVisit(
                id,
                body.place(),
                body.outcome(),
                body.presentCompanions(),
                Boolean.TRUE.equals(body.interpreter()),
                about(id, errand).seal(VISIT_NARRATIVE, body.narrative()),
                errand.act(body.occurredAt())));
  }

  @PostMapping("/links")
  ResponseEntity<Accepted> link(
      @PathVariable AccompanimentId id, @Valid @RequestBody Link body, Intake intake) {
    return send(
        intake,
        body,
        errand ->
            new RecordLinkRestored(
                id,
                body.kind(),
                about(id, errand).seal(LINK_WITH, body.with()),
                errand.act(body.occurredAt())));
  }

  @PostMapping("/holder")
  ResponseEntity<Accepted> holder(
      @PathVariable AccompanimentId id, @Valid @RequestBody Holding body, Intake intake) {
    return send(
        intake,
        body,
        errand -> new AssignHolder(id, body.holder().asValue(), errand.act(body.occurredAt())));
  }

  private Seals.About about(AccompanimentId id, Errand errand) {
    return seals.about(id, errand.organisation(), UNKNOWN_ACCOMPANIMENT);
  }

  private ResponseEntity<Accepted> send(
      Intake intake, Object body, Function<Errand, AccompanimentCommand> command) {
    return desk.take(intake, body, errand -> Outcome.done(errand.send(command.apply(errand))));
  }
}
