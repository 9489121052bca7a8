package be.capas.command.crisis.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SERVICE;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.command.crisis.domain.CrisisCommand.CallEmergencyServices;
import be.capas.command.crisis.domain.CrisisCommand.RecordFirstContact;
import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Intake;
import be.capas.command.edge.Limits;
import be.capas.contract.crisis.ContactMeans;
import be.capas.contract.crisis.EmergencyService;
import be.capas.contract.id.CrisisId;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who was reached on the way: the person, and 112. */
@RestController
@RequestMapping("/api/crises/{id}")
class ReachingController {
  private final CommandDesk desk;

  ReachingController(CommandDesk desk) {
    this.desk = desk;
  }

  /** How the person was first reached. */
  record FirstContact(@NotNull ContactMeans means, @Nullable Instant occurredAt) {}

  /**
   * A call to 112.
   *
   * @param services whom they were asked to send; absent where that was left to them
   */
  record EmergencyCall(
      @Size(max = Limits.LIST) @Nullable List<@NotNull EmergencyService> services,
      @Nullable Instant occurredAt) {
    static final EmergencyCall NOW = new EmergencyCall(null, null);

    Set<EmergencyService> asked() {
      return services == null ? Set.of() : Set.copyOf(services);
    }
  }

  @PostMapping("/first-contact")
  @AllowedRoles({PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<Accepted> contact(
      @PathVariable CrisisId id, @Valid @RequestBody FirstContact body, Intake intake) {
    return desk.send(
        intake,
        body,
        errand -> new RecordFirstContact(id, body.means(), errand.act(body.occurredAt())));
  }

  /** Whoever calls 112 need not be who answers the crisis. */
  @PostMapping("/emergency-services")
  @AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR, SERVICE})
  ResponseEntity<Accepted> callEmergencyServices(
      @PathVariable CrisisId id,
      @Valid @RequestBody(required = false) @Nullable EmergencyCall body,
      Intake intake) {
    var call = Objects.requireNonNullElse(body, EmergencyCall.NOW);
    return desk.send(
        intake,
        call,
        errand -> new CallEmergencyServices(id, call.asked(), errand.act(call.occurredAt())));
  }
}
