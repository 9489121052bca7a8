package be.capas.command.accompaniment.web;

import static be.capas.contract.sealing.SealedField.HELP_NARRATIVE;
import static be.capas.contract.sealing.SealedField.TRIAGE_REASON;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.command.accompaniment.domain.AccompanimentCommand.RequestHelp;
import be.capas.command.edge.Accepted;
import be.capas.command.edge.Antennas;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.edge.NewIds;
import be.capas.command.edge.Outcome;
import be.capas.command.people.KnownPerson;
import be.capas.command.people.People;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Rejected;
import be.capas.command.sealing.Seals;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.crisis.Triage;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.PersonId;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import jakarta.validation.Valid;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests for help: one opens an accompaniment, the next joins it. */
@RestController
@RequestMapping("/api/persons/{id}/help-requests")
class HelpRequestController {
  /** The version of our scale of urgency. */
  private static final String SCALE = "capas-2026.1";

  private final CommandDesk desk;
  private final People people;
  private final Seals seals;

  HelpRequestController(CommandDesk desk, People people, Seals seals) {
    this.desk = desk;
    this.people = people;
    this.seals = seals;
  }

  @PostMapping
  @AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<Accepted> request(
      @PathVariable PersonId id, @Valid @RequestBody HelpRequest body, Intake intake) {
    if (body.antenna() != null) {
      Antennas.check(intake.caller(), body.antenna());
    }
    return desk.take(intake, NewIds.value(body.id()), body, errand -> openOrJoin(id, body, errand));
  }

  private Outcome openOrJoin(PersonId id, HelpRequest body, Errand errand) {
    var person =
        people
            .lockGoingOn(id, errand.organisation())
            .orElseThrow(() -> Rejected.unknown(Reason.UNKNOWN_PERSON))
            .toAddTo();
    var open = person.openAccompaniment();
    if (open != null) {
      return Outcome.done(errand.send(command(open, person, body, errand)));
    }
    var chosen = NewIds.orNew(body.id(), AccompanimentId::new);
    return Outcome.created(
        errand.open(command(chosen, person, body, errand)), "/api/accompaniments");
  }

  private RequestHelp command(
      AccompanimentId accompaniment, KnownPerson person, HelpRequest body, Errand errand) {
    var about = seals.about(person.person().value(), errand.organisation());
    return new RequestHelp(
        accompaniment,
        person.person(),
        body.antenna() == null ? person.antenna() : body.antenna(),
        body.source().asValue(),
        Set.copyOf(body.reasons()),
        about.seal(HELP_NARRATIVE, body.narrative()),
        triage(about, body),
        body.holder() == null ? holder(errand.caller()) : body.holder().asValue(),
        errand.act(body.occurredAt()));
  }

  private static @Nullable Triage triage(Seals.About about, HelpRequest body) {
    return body.urgency() == null
        ? null
        : new Triage(body.urgency(), about.seal(TRIAGE_REASON, body.urgencyReason()), SCALE);
  }

  /** Whoever flags holds the thread until somebody else does, unless they say who. */
  private static Holder holder(Caller caller) {
    var ofTheCell = caller.is(PSYCHOLOGIST) || caller.is(COORDINATOR);
    return new Holder(
        ofTheCell ? Holder.Kind.PSYCHOLOGIST : Holder.Kind.WORKER, caller.id().value());
  }
}
