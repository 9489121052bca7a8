package be.capas.command.teamsupport.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.command.edge.Accepted;
import be.capas.command.edge.Antennas;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.edge.NewIds;
import be.capas.command.edge.Outcome;
import be.capas.command.teamsupport.domain.TeamSupportCommand.DeclineSupport;
import be.capas.command.teamsupport.domain.TeamSupportCommand.HoldSupport;
import be.capas.command.teamsupport.domain.TeamSupportCommand.RequestSupport;
import be.capas.command.teamsupport.domain.TeamSupportCommand.ScheduleSupport;
import be.capas.command.teamsupport.web.TeamSupportBodies.Holding;
import be.capas.command.teamsupport.web.TeamSupportBodies.Refusal;
import be.capas.command.teamsupport.web.TeamSupportBodies.Request;
import be.capas.command.teamsupport.web.TeamSupportBodies.Schedule;
import be.capas.contract.id.SupportRequestId;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Support of teams: every worker may ask for it, the cell gives it. */
@RestController
@RequestMapping("/api/support-requests")
@AllowedRoles({PSYCHOLOGIST, COORDINATOR})
class TeamSupportController {
  private final CommandDesk desk;

  TeamSupportController(CommandDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  @AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<Accepted> request(@Valid @RequestBody Request body, Intake intake) {
    if (body.antenna() != null) {
      Antennas.check(intake.caller(), body.antenna());
    }
    return desk.take(
        intake,
        NewIds.value(body.id()),
        body,
        errand -> Outcome.created(errand.open(command(body, errand)), "/api/support-requests"));
  }

  private static RequestSupport command(Request body, Errand errand) {
    return new RequestSupport(
        NewIds.orNew(body.id(), SupportRequestId::new),
        body.kind(),
        body.antenna(),
        body.team(),
        body.theme(),
        body.urgency(),
        errand.act(body.occurredAt()));
  }

  @PostMapping("/{id}/schedule")
  ResponseEntity<Accepted> schedule(
      @PathVariable SupportRequestId id, @Valid @RequestBody Schedule body, Intake intake) {
    return desk.send(
        intake,
        body,
        errand ->
            new ScheduleSupport(
                id,
                body.at(),
                Objects.requireNonNullElseGet(body.facilitator(), errand.caller()::id),
                errand.act(body.occurredAt())));
  }

  @PostMapping("/{id}/holding")
  ResponseEntity<Accepted> hold(
      @PathVariable SupportRequestId id,
      @Valid @RequestBody(required = false) @Nullable Holding body,
      Intake intake) {
    var held = Objects.requireNonNullElse(body, Holding.ONLY_THAT);
    return desk.send(
        intake,
        held,
        errand ->
            new HoldSupport(id, held.whoCame(), held.aboutWhat(), errand.act(held.occurredAt())));
  }

  @PostMapping("/{id}/refusal")
  ResponseEntity<Accepted> decline(
      @PathVariable SupportRequestId id, @Valid @RequestBody Refusal body, Intake intake) {
    return desk.send(
        intake,
        body,
        errand -> new DeclineSupport(id, body.reason(), errand.act(body.occurredAt())));
  }
}
