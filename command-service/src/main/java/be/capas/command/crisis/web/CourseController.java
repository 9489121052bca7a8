package be.capas.command.crisis.web;

import static be.capas.command.rule.Reason.UNKNOWN_CRISIS;
import static be.capas.contract.sealing.SealedField.ESCALATION_REASON;
import static be.capas.contract.sealing.SealedField.STAND_DOWN_NARRATIVE;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;

import be.capas.command.crisis.domain.CrisisCommand.EscalateCrisis;
import be.capas.command.crisis.domain.CrisisCommand.StandDown;
import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.edge.Outcome;
import be.capas.command.people.People;
import be.capas.command.sealing.Seals;
import be.capas.contract.id.CrisisId;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changing the course of a crisis, with the reason for it: not to wait, or to stop. */
@RestController
@RequestMapping("/api/crises/{id}")
@AllowedRoles({PSYCHOLOGIST, COORDINATOR})
class CourseController {
  private final CommandDesk desk;
  private final People people;
  private final Seals seals;

  CourseController(CommandDesk desk, People people, Seals seals) {
    this.desk = desk;
    this.people = people;
    this.seals = seals;
  }

  @PostMapping("/escalate")
  ResponseEntity<Accepted> escalate(
      @PathVariable CrisisId id, @Valid @RequestBody Impatience body, Intake intake) {
    return desk.take(
        intake,
        body,
        errand -> {
          var about = about(id, errand);
          var command =
              new EscalateCrisis(
                  id,
                  body.stepsSeen(),
                  body.claimedBy(),
                  about.seal(ESCALATION_REASON, body.reason()),
                  errand.act(body.occurredAt()));
          return Outcome.done(errand.send(command));
        });
  }

  @PostMapping("/stand-down")
  ResponseEntity<Accepted> standDown(
      @PathVariable CrisisId id, @Valid @RequestBody StandingDown body, Intake intake) {
    return desk.take(
        intake,
        body,
        errand -> {
          var about = about(id, errand);
          var command =
              new StandDown(
                  id,
                  body.reason(),
                  about.seal(STAND_DOWN_NARRATIVE, body.narrative()),
                  errand.act(body.occurredAt()));
          return Outcome.done(errand.send(command));
        });
  }

  /** The person first, the stream second: as whoever raises the alarm again does. */
  private Seals.About about(CrisisId id, Errand errand) {
    people.lock(id, errand.organisation());
    return seals.about(id, errand.organisation(), UNKNOWN_CRISIS);
  }
}
