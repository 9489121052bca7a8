package be.capas.command.crisis.web;

import static be.capas.command.rule.Reason.UNKNOWN_CRISIS;
import static be.capas.contract.sealing.SealedField.STABILISATION_NARRATIVE;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SERVICE;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.command.crisis.domain.CrisisCommand;
import be.capas.command.crisis.domain.CrisisCommand.ArriveOnScene;
import be.capas.command.crisis.domain.CrisisCommand.ClaimCrisis;
import be.capas.command.crisis.domain.CrisisCommand.ConfirmClaim;
import be.capas.command.crisis.domain.CrisisCommand.ConfirmEmergencyServices;
import be.capas.command.crisis.domain.CrisisCommand.ReleaseCrisis;
import be.capas.command.crisis.domain.CrisisCommand.Stabilise;
import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Intake;
import be.capas.command.edge.Outcome;
import be.capas.command.edge.When;
import be.capas.command.people.People;
import be.capas.command.rule.Act;
import be.capas.command.sealing.Seals;
import be.capas.contract.id.CrisisId;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done about a crisis. */
@RestController
@RequestMapping("/api/crises/{id}")
@AllowedRoles({PSYCHOLOGIST, COORDINATOR})
class CrisisController {
  private final CommandDesk desk;
  private final People people;
  private final Seals seals;

  CrisisController(CommandDesk desk, People people, Seals seals) {
    this.desk = desk;
    this.people = people;
    this.seals = seals;
  }

  @PostMapping("/claim")
  ResponseEntity<Accepted> claim(
      @PathVariable CrisisId id,
      @Valid @RequestBody(required = false) @Nullable When body,
      Intake intake) {
    return send(intake, body, act -> new ClaimCrisis(id, act));
  }

  @PostMapping("/claim-confirmation")
  ResponseEntity<Accepted> confirmClaim(
      @PathVariable CrisisId id,
      @Valid @RequestBody(required = false) @Nullable When body,
      Intake intake) {
    return send(intake, body, act -> new ConfirmClaim(id, act));
  }

  @PostMapping("/release")
  ResponseEntity<Accepted> release(
      @PathVariable CrisisId id,
      @Valid @RequestBody(required = false) @Nullable When body,
      Intake intake) {
    return send(intake, body, act -> new ReleaseCrisis(id, act));
  }

  @PostMapping("/arrival")
  ResponseEntity<Accepted> arrive(
      @PathVariable CrisisId id,
      @Valid @RequestBody(required = false) @Nullable When body,
      Intake intake) {
    return send(intake, body, act -> new ArriveOnScene(id, act));
  }

  /** Whoever called 112 says so: it need not be who answers the crisis. */
  @PostMapping("/emergency-confirmation")
  @AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR, SERVICE})
  ResponseEntity<Accepted> confirmEmergencyServices(
      @PathVariable CrisisId id,
      @Valid @RequestBody(required = false) @Nullable When body,
      Intake intake) {
    return send(intake, body, act -> new ConfirmEmergencyServices(id, act));
  }

  @PostMapping("/stabilise")
  ResponseEntity<Accepted> stabilise(
      @PathVariable CrisisId id, @Valid @RequestBody Stabilisation body, Intake intake) {
    return desk.take(
        intake,
        body,
        errand -> {
          // The person first, the stream second: as whoever raises the alarm again does.
          people.lock(id, errand.organisation());
          var about = seals.about(id, errand.organisation(), UNKNOWN_CRISIS);
          var command =
              new Stabilise(
                  id,
                  body.outcome(),
                  body.nextContactDue(),
                  about.seal(STABILISATION_NARRATIVE, body.narrative()),
                  errand.act(body.occurredAt()));
          return Outcome.done(errand.send(command));
        });
  }

  private ResponseEntity<Accepted> send(
      Intake intake, @Nullable When body, Function<Act, CrisisCommand> command) {
    var when = When.orNow(body);
    return desk.send(intake, when, errand -> command.apply(errand.act(when.occurredAt())));
  }
}
