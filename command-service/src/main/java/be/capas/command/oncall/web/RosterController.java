package be.capas.command.oncall.web;

import static be.capas.platform.security.Role.ADMINISTRATOR;
import static be.capas.platform.security.Role.COORDINATOR;

import be.capas.command.edge.Accepted;
import be.capas.command.edge.Intake;
import be.capas.command.oncall.domain.OnCallCommand.OverrideOnCall;
import be.capas.command.oncall.domain.OnCallCommand.PublishRoster;
import be.capas.command.oncall.domain.OnCallCommand.SwapShift;
import be.capas.command.oncall.web.RosterBodies.OverrideBody;
import be.capas.command.oncall.web.RosterBodies.RosterBody;
import be.capas.command.oncall.web.RosterBodies.SwapBody;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rosters, and who stands in for whom. */
@RestController
@RequestMapping("/api/rosters")
@AllowedRoles({COORDINATOR, ADMINISTRATOR})
class RosterController {
  private final OnCallDesk desk;

  RosterController(OnCallDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  ResponseEntity<Accepted> publish(@Valid @RequestBody RosterBody body, Intake intake) {
    return desk.take(
        intake,
        body,
        errand ->
            new PublishRoster(
                body.roster(), body.plan(), body.from(), errand.act(body.occurredAt())));
  }

  @PostMapping("/overrides")
  ResponseEntity<Accepted> override(@Valid @RequestBody OverrideBody body, Intake intake) {
    return desk.take(
        intake,
        body,
        errand ->
            new OverrideOnCall(
                body.roster(), body.standIn(errand.receivedAt()), errand.act(body.occurredAt())));
  }

  @PostMapping("/swaps")
  ResponseEntity<Accepted> swap(@Valid @RequestBody SwapBody body, Intake intake) {
    return desk.take(
        intake,
        body,
        errand ->
            new SwapShift(
                body.roster(),
                body.firstStandIn(),
                body.secondStandIn(),
                errand.act(body.occurredAt())));
  }
}
