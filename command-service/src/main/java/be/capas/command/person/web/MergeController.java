package be.capas.command.person.web;

import static be.capas.platform.security.Role.COORDINATOR;

import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.edge.Outcome;
import be.capas.command.people.KnownPerson;
import be.capas.command.people.People;
import be.capas.command.people.PersonStreams;
import be.capas.command.person.domain.OpenWork;
import be.capas.command.person.domain.PersonCommand.MergeInto;
import be.capas.command.person.domain.PersonCommand.MergePersons;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Rejected;
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

/** Makes two files of one person one: the file in the path goes on, the duplicate ends. */
@RestController
class MergeController {
  private final CommandDesk desk;
  private final People people;
  private final PersonStreams streams;

  MergeController(CommandDesk desk, People people, PersonStreams streams) {
    this.desk = desk;
    this.people = people;
    this.streams = streams;
  }

  /**
   * What to merge.
   *
   * @param duplicate the file that ends
   */
  record Merge(@NotNull PersonId duplicate, @Nullable Instant occurredAt) {}

  @PostMapping("/api/persons/{id}/merge")
  @AllowedRoles(COORDINATOR)
  ResponseEntity<Accepted> merge(
      @PathVariable PersonId id, @Valid @RequestBody Merge body, Intake intake) {
    return desk.take(intake, body, errand -> merge(id, body, errand));
  }

  /** Both people first: nothing is opened or erased for either meanwhile. */
  private Outcome merge(PersonId id, Merge body, Errand errand) {
    var both = people.lock(id, body.duplicate(), errand.organisation());
    var kept = both.one().orElseThrow(() -> Rejected.unknown(Reason.UNKNOWN_PERSON)).toAddTo();
    var ending = both.other().orElseThrow(MergeController::noSuchDuplicate);
    if (ending.mergedInto() != null && !ending.mergedInto().equals(id)) {
      throw Rejected.merged(ending.mergedInto());
    }
    // Theirs change too, and all rows come before any stream.
    people.mergedInto(body.duplicate()).forEach(it -> people.lock(it, errand.organisation()));
    var act = errand.act(body.occurredAt());
    errand.sendBesides(
        new MergeInto(ending.person(), id, open(ending), kept.openAccompaniment(), act));
    return Outcome.done(errand.send(new MergePersons(id, ending.person(), act)));
  }

  private OpenWork open(KnownPerson known) {
    return new OpenWork(
        known.openAccompaniment(), known.openCrisis(), streams.hasOpenHandoff(known.person()));
  }

  private static Rejected noSuchDuplicate() {
    return new Rejected(Reason.UNKNOWN_DUPLICATE, "There is no such file to merge.");
  }
}
