package be.capas.command.oncall.web;

import static be.capas.platform.security.Role.ADMINISTRATOR;
import static be.capas.platform.security.Role.COORDINATOR;

import be.capas.command.edge.Accepted;
import be.capas.command.edge.Intake;
import be.capas.command.oncall.domain.OnCallCommand.SetEscalationPolicy;
import be.capas.command.oncall.web.PolicyBodies.PolicyBody;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whom to page after whom when nobody answers a crisis. */
@RestController
class PolicyController {
  private final OnCallDesk desk;

  PolicyController(OnCallDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/api/escalation-policies")
  @AllowedRoles({COORDINATOR, ADMINISTRATOR})
  ResponseEntity<Accepted> set(@Valid @RequestBody PolicyBody body, Intake intake) {
    return desk.take(
        intake,
        body,
        errand ->
            new SetEscalationPolicy(
                body.urgency(), body.plan(), body.terms(), errand.act(body.occurredAt())));
  }
}
