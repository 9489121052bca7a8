package be.capas.command.person.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.edge.NewIds;
import be.capas.command.edge.Outcome;
import be.capas.command.edge.When;
import be.capas.command.people.Consents;
import be.capas.command.people.People;
import be.capas.command.person.domain.PersonCommand.GiveConsent;
import be.capas.command.person.domain.PersonCommand.WithdrawConsent;
import be.capas.contract.id.ConsentId;
import be.capas.contract.id.PersonId;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a person agrees is shared. Both requests lock the person, as sending a handoff does: a
 * handoff goes out before a withdrawal or not at all.
 */
@RestController
@RequestMapping("/api/persons/{id}/consents")
@AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
class ConsentController {
  private final CommandDesk desk;
  private final People people;
  private final Consents consents;

  ConsentController(CommandDesk desk, People people, Consents consents) {
    this.desk = desk;
    this.people = people;
    this.consents = consents;
  }

  @PostMapping
  ResponseEntity<Accepted> give(
      @PathVariable PersonId id, @Valid @RequestBody Agreement body, Intake intake) {
    var chosen = body.id() == null ? null : body.id().value();
    return desk.take(intake, chosen, body, errand -> give(id, body, errand));
  }

  private Outcome give(PersonId id, Agreement body, Errand errand) {
    people.lock(id, errand.organisation());
    var consent = NewIds.orNew(body.id());
    var act = errand.act(body.occurredAt());
    var scope = body.scope(act.happenedAt(errand.receivedAt()));
    var standing = errand.send(new GiveConsent(id, consent, scope, body.form(), act));
    return Outcome.created(standing, consent.value(), "/api/persons/%s/consents".formatted(id));
  }

  @PostMapping("/{consent}/withdrawal")
  ResponseEntity<Accepted> withdraw(
      @PathVariable PersonId id,
      @PathVariable ConsentId consent,
      @Valid @RequestBody(required = false) @Nullable When body,
      Intake intake) {
    var when = When.orNow(body);
    return desk.take(
        intake,
        when,
        errand -> {
          people.lock(id, errand.organisation());
          var file = consents.givenIn(consent, id, errand.organisation());
          var withdrawal = new WithdrawConsent(file, consent, errand.act(when.occurredAt()));
          return Outcome.done(errand.sendFor(id, withdrawal), consent.value());
        });
  }
}
