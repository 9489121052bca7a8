package be.capas.command.accompaniment.web;

import static be.capas.command.rule.Reason.UNKNOWN_ACCOMPANIMENT;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;

import be.capas.command.accompaniment.domain.AccompanimentCommand.Reopen;
import be.capas.command.accompaniment.web.AccompanimentBodies.Reopened;
import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.edge.Outcome;
import be.capas.command.gateway.StreamSubjects;
import be.capas.command.people.KnownPerson;
import be.capas.command.people.People;
import be.capas.command.rule.Rejected;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.PersonId;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Going on with an accompaniment that had ended, if none has been opened since. */
@RestController
@RequestMapping("/api/accompaniments/{id}/reopen")
@AllowedRoles({PSYCHOLOGIST, COORDINATOR})
class ReopeningController {
  private final CommandDesk desk;
  private final People people;
  private final StreamSubjects subjects;

  ReopeningController(CommandDesk desk, People people, StreamSubjects subjects) {
    this.desk = desk;
    this.people = people;
    this.subjects = subjects;
  }

  @PostMapping
  ResponseEntity<Accepted> reopen(
      @PathVariable AccompanimentId id, @Valid @RequestBody Reopened body, Intake intake) {
    return desk.take(intake, body, errand -> reopen(id, body, errand));
  }

  /** Alone with the person, as whoever asks for help is: one of the two comes first. */
  private Outcome reopen(AccompanimentId id, Reopened body, Errand errand) {
    var person = lock(id, errand).toAddTo();
    return Outcome.done(
        errand.send(
            new Reopen(
                id,
                body.reason(),
                holder(body, errand),
                person.openAccompaniment(),
                errand.act(body.occurredAt()))));
  }

  private KnownPerson lock(AccompanimentId id, Errand errand) {
    return subjects
        .of(id, errand.organisation())
        .flatMap(it -> people.lock(new PersonId(it), errand.organisation()))
        .orElseThrow(() -> Rejected.unknown(UNKNOWN_ACCOMPANIMENT));
  }

  private static Holder holder(Reopened body, Errand errand) {
    return body.holder() == null
        ? new Holder(Holder.Kind.PSYCHOLOGIST, errand.caller().id().value())
        : body.holder().asValue();
  }
}
