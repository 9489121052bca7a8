package be.capas.command.handoff.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Intake;
import be.capas.command.edge.Outcome;
import be.capas.command.handoff.domain.HandoffCommand.WithdrawHandoff;
import be.capas.command.handoff.web.HandoffBodies.Withdrawal;
import be.capas.contract.id.HandoffId;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The sender takes a handoff back. */
@RestController
class WithdrawalController {
  private final CommandDesk desk;

  WithdrawalController(CommandDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/api/handoffs/{id}/withdraw")
  @AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<Accepted> withdraw(
      @PathVariable HandoffId id, @Valid @RequestBody Withdrawal body, Intake intake) {
    return desk.take(
        intake,
        body,
        errand ->
            Outcome.done(
                errand.send(
                    new WithdrawHandoff(
                        id,
                        body.reason(),
                        body.knowsOfAcceptance(),
                        errand.act(body.occurredAt())))));
  }
}
