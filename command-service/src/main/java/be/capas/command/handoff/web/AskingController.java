package be.capas.command.handoff.web;

import static be.capas.contract.sealing.SealedField.HANDOFF_REQUEST;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.edge.NewIds;
import be.capas.command.edge.Outcome;
import be.capas.command.edge.Scope;
import be.capas.command.gateway.StreamSubjects;
import be.capas.command.handoff.domain.HandoffCommand.ProposeHandoff;
import be.capas.command.handoff.domain.HandoffCommand.SendHandoff;
import be.capas.command.handoff.web.HandoffBodies.Proposal;
import be.capas.command.handoff.web.HandoffBodies.Sending;
import be.capas.command.people.KnownPerson;
import be.capas.command.people.People;
import be.capas.command.sealing.Seals;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.Id;
import be.capas.contract.id.PersonId;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sender's part of a handoff. */
@RestController
@EnableConfigurationProperties(LiaisonSettings.class)
@RequestMapping("/api/handoffs")
@AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
class AskingController {
  private final CommandDesk desk;
  private final People people;
  private final StreamSubjects subjects;
  private final Scope scope;
  private final Seals seals;
  private final Claims claims;
  private final LiaisonSettings times;

  AskingController(
      CommandDesk desk,
      People people,
      StreamSubjects subjects,
      Scope scope,
      Seals seals,
      Claims claims,
      LiaisonSettings times) {
    this.desk = desk;
    this.people = people;
    this.subjects = subjects;
    this.scope = scope;
    this.seals = seals;
    this.claims = claims;
    this.times = times;
  }

  @PostMapping
  ResponseEntity<Accepted> propose(@Valid @RequestBody Proposal body, Intake intake) {
    return desk.take(
        intake,
        NewIds.value(body.id()),
        body,
        errand ->
            Outcome.created(
                errand.open(command(body, person(body, errand), errand)), "/api/handoffs"));
  }

  /** Whose open accompaniment it is; there is nothing to hand over in any other. */
  private PersonId person(Proposal body, Errand errand) {
    var organisation = errand.organisation();
    var previous = body.previous();
    if (previous != null && !knows(previous, errand)) {
      throw WrongReference.unknown("handoff", "/previous");
    }
    if (!knows(body.accompaniment(), errand)) {
      throw WrongReference.unknown("accompaniment", "/accompaniment");
    }
    var person =
        people
            .lock(body.accompaniment(), organisation)
            .orElseThrow(() -> WrongReference.ended("/accompaniment"))
            .person();
    if (previous != null && !isOf(person, previous, errand)) {
      throw WrongReference.unknown("handoff", "/previous");
    }
    return person;
  }

  /** Attempts of one chain are about one person. */
  private boolean isOf(PersonId person, HandoffId handoff, Errand errand) {
    return subjects.of(handoff, errand.organisation()).filter(person.value()::equals).isPresent();
  }

  private boolean knows(Id stream, Errand errand) {
    return subjects.of(stream, errand.organisation()).isPresent()
        && scope.includes(errand.caller(), stream);
  }

  private ProposeHandoff command(Proposal body, PersonId person, Errand errand) {
    var about = seals.about(person.value(), errand.organisation());
    return new ProposeHandoff(
        NewIds.orNew(body.id(), HandoffId::new),
        person,
        body.accompaniment(),
        body.partner(),
        body.urgency(),
        about.seal(HANDOFF_REQUEST, body.request()),
        body.previous(),
        errand.act(body.occurredAt()));
  }

  @PostMapping("/{id}/send")
  ResponseEntity<Accepted> send(
      @PathVariable HandoffId id, @Valid @RequestBody Sending body, Intake intake) {
    return desk.take(
        intake,
        body,
        errand -> {
          var person = lockWhole(id, errand);
          var claim = claims.of(body, person.map(KnownPerson::person), errand.organisation());
          return Outcome.done(
              errand.send(
                  new SendHandoff(
                      id,
                      claim,
                      Set.copyOf(body.shared()),
                      person.map(KnownPerson::openAccompaniment).orElse(null),
                      times.of(errand.organisation()),
                      errand.act(body.occurredAt()))));
        });
  }

  /**
   * The person first: nobody is asked to take somebody whose file is being erased, nor on a consent
   * that is being withdrawn, nor in an accompaniment that is being ended. Empty where there is no
   * such handoff, which the rules then say.
   */
  private Optional<KnownPerson> lockWhole(HandoffId id, Errand errand) {
    var organisation = errand.organisation();
    return subjects
        .of(id, organisation)
        .map(PersonId::new)
        .flatMap(it -> people.lock(it, organisation))
        .map(KnownPerson::toAddTo);
  }
}
