package be.capas.command.crisis.web;

import static be.capas.command.rule.Reason.UNKNOWN_CRISIS;
import static be.capas.contract.sealing.SealedField.TRIAGE_REASON;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.command.crisis.domain.CrisisCommand.Retriage;
import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.edge.Outcome;
import be.capas.command.escalation.Policies;
import be.capas.command.people.People;
import be.capas.command.sealing.Seals;
import be.capas.contract.crisis.Triage;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.CrisisId;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Judging the urgency of a crisis anew: anybody raises it, a psychologist alone lowers it. */
@RestController
class TriageController {
  private final CommandDesk desk;
  private final People people;
  private final Seals seals;
  private final Policies policies;
  private final ResponseSettings responses;

  TriageController(
      CommandDesk desk, People people, Seals seals, Policies policies, ResponseSettings responses) {
    this.desk = desk;
    this.people = people;
    this.seals = seals;
    this.policies = policies;
    this.responses = responses;
  }

  @PostMapping("/api/crises/{id}/urgency")
  @AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<Accepted> judge(
      @PathVariable CrisisId id, @Valid @RequestBody Judgement body, Intake intake) {
    return desk.take(
        intake,
        body,
        errand -> {
          // The person first, the stream second: as whoever raises the alarm again does.
          people.lock(id, errand.organisation());
          var judged = Outcome.done(errand.send(command(id, body, errand)));
          var instruction = body.urgency() == Urgency.P0 ? AlertController.CALL_112 : null;
          return judged.saying(List.of(), instruction);
        });
  }

  private Retriage command(CrisisId id, Judgement body, Errand errand) {
    var organisation = errand.organisation();
    var about = seals.about(id, organisation, UNKNOWN_CRISIS);
    return new Retriage(
        id,
        new Triage(body.urgency(), about.seal(TRIAGE_REASON, body.reason()), AlertController.SCALE),
        errand.caller().is(PSYCHOLOGIST),
        responses.of(organisation),
        policies.of(organisation, body.urgency()),
        errand.act(body.occurredAt()));
  }
}
