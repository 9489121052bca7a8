package be.capas.command.person.web;

import static be.capas.contract.sealing.SealedField.BREAK_GLASS_REASON;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static java.util.Objects.requireNonNull;

import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Intake;
import be.capas.command.edge.Limits;
import be.capas.command.edge.Outcome;
import be.capas.command.person.domain.PersonCommand.BreakGlass;
import be.capas.command.rule.Reason;
import be.capas.command.sealing.Seals;
import be.capas.contract.id.PersonId;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Opens what is secret to a psychologist who has no part in the person's care, and says so. */
@RestController
class BreakGlassController {
  private final CommandDesk desk;
  private final Seals seals;

  BreakGlassController(CommandDesk desk, Seals seals) {
    this.desk = desk;
    this.seals = seals;
  }

  record Breaking(@NotBlank @Size(max = Limits.REMARK) String reason) {}

  @PostMapping("/api/persons/{id}/break-glass")
  @AllowedRoles(PSYCHOLOGIST)
  ResponseEntity<Accepted> breakGlass(
      @PathVariable PersonId id, @Valid @RequestBody Breaking body, Intake intake) {
    return desk.take(
        intake,
        body,
        errand -> {
          var about = seals.about(id, errand.organisation(), Reason.UNKNOWN_PERSON);
          var reason = requireNonNull(about.seal(BREAK_GLASS_REASON, body.reason()));
          return Outcome.done(errand.send(new BreakGlass(id, reason, errand.act(null))));
        });
  }
}
