package be.capas.command.accompaniment.web;

import static be.capas.contract.sealing.SealedField.CONTACT_REMARK;
import static be.capas.contract.sealing.SealedField.RELAY_REASON;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.command.accompaniment.domain.ContactCommand.DeclareContactLost;
import be.capas.command.accompaniment.domain.ContactCommand.DeclareContactRestored;
import be.capas.command.accompaniment.domain.ContactCommand.ReturnRelay;
import be.capas.command.accompaniment.domain.ContactCommand.TakeRelay;
import be.capas.command.accompaniment.web.ContactBodies.Lost;
import be.capas.command.accompaniment.web.ContactBodies.Relay;
import be.capas.command.accompaniment.web.ContactBodies.Restored;
import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.edge.NewIds;
import be.capas.command.edge.Outcome;
import be.capas.command.edge.When;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.RelayId;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Contact lost and restored, relays taken and returned. */
@RestController
@RequestMapping("/api/accompaniments/{id}")
@AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
class ContactController {
  private final AccompanimentDesk accompaniments;
  private final CommandDesk desk;

  ContactController(AccompanimentDesk accompaniments, CommandDesk desk) {
    this.accompaniments = accompaniments;
    this.desk = desk;
  }

  @PostMapping("/contact-lost")
  ResponseEntity<Accepted> lost(
      @PathVariable AccompanimentId id, @Valid @RequestBody Lost body, Intake intake) {
    return accompaniments.send(
        id,
        intake,
        body,
        (errand, about) ->
            new DeclareContactLost(
                id, about.seal(CONTACT_REMARK, body.remark()), errand.act(body.occurredAt())));
  }

  @PostMapping("/contact-restored")
  ResponseEntity<Accepted> restored(
      @PathVariable AccompanimentId id, @Valid @RequestBody Restored body, Intake intake) {
    return accompaniments.send(
        id,
        intake,
        body,
        (errand, about) ->
            new DeclareContactRestored(
                id,
                body.through(),
                about.seal(CONTACT_REMARK, body.remark()),
                errand.act(body.occurredAt())));
  }

  @PostMapping("/relays")
  ResponseEntity<Accepted> take(
      @PathVariable AccompanimentId id, @Valid @RequestBody Relay body, Intake intake) {
    var chosen = body.id() == null ? null : body.id().value();
    return desk.take(intake, chosen, body, errand -> take(id, body, errand));
  }

  private Outcome take(AccompanimentId id, Relay body, Errand errand) {
    var relay = NewIds.orNew(body.id());
    var reason = accompaniments.about(id, errand).seal(RELAY_REASON, body.reason());
    var act = errand.act(body.occurredAt());
    var standing =
        errand.send(new TakeRelay(id, relay, body.institution(), body.until(), reason, act));
    return Outcome.created(standing, relay.value(), "/api/accompaniments/%s/relays".formatted(id));
  }

  @PostMapping("/relays/{relay}/return")
  ResponseEntity<Accepted> giveBack(
      @PathVariable AccompanimentId id,
      @PathVariable RelayId relay,
      @Valid @RequestBody(required = false) @Nullable When body,
      Intake intake) {
    var when = When.orNow(body);
    return desk.take(
        intake,
        when,
        errand -> {
          var returned = new ReturnRelay(id, relay, errand.act(when.occurredAt()));
          return Outcome.done(errand.send(returned), relay.value());
        });
  }
}
