package be.capas.command.person.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Intake;
import be.capas.command.edge.Outcome;
import be.capas.command.people.People;
import be.capas.command.person.domain.PersonCommand.MoveToAntenna;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.PersonId;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives a file to another antenna. Whoever has it gives it: nobody takes one. The person is locked,
 * so that what else asks for the antenna sees the one before or the one after.
 */
@RestController
class AntennaController {
  private final CommandDesk desk;
  private final People people;

  AntennaController(CommandDesk desk, People people) {
    this.desk = desk;
    this.people = people;
  }

  record Move(@NotNull AntennaId antenna, @Nullable Instant occurredAt) {}

  @PostMapping("/api/persons/{id}/antenna")
  @AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<Accepted> move(
      @PathVariable PersonId id, @Valid @RequestBody Move body, Intake intake) {
    return desk.take(
        intake,
        body,
        errand -> {
          people.lock(id, errand.organisation());
          var act = errand.act(body.occurredAt());
          return Outcome.done(errand.send(new MoveToAntenna(id, body.antenna(), act)));
        });
  }
}
