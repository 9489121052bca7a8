package be.capas.command.person.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.edge.Outcome;
import be.capas.command.gateway.FileEvents;
import be.capas.command.people.People;
import be.capas.command.people.PersonStreams;
import be.capas.command.person.domain.PersonCommand;
import be.capas.command.person.domain.PersonCommand.CorrectRecord;
import be.capas.command.person.domain.PersonCommand.RecordInError;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Rejected;
import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.id.PersonId;
import be.capas.contract.person.ErrorReason;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes back what was recorded wrongly: an entry of the person's timeline, by its id. */
@RestController
@RequestMapping("/api/persons/{id}/records/{record}")
@AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
class RecordsController {
  private final CommandDesk desk;
  private final People people;
  private final PersonStreams streams;
  private final FileEvents events;

  RecordsController(CommandDesk desk, People people, PersonStreams streams, FileEvents events) {
    this.desk = desk;
    this.people = people;
    this.streams = streams;
    this.events = events;
  }

  record Mistake(@NotNull ErrorReason reason, @Nullable Instant occurredAt) {}

  /**
   * How it was.
   *
   * @param replacement the record that says it, made on its own path before
   */
  record Replacement(@NotNull UUID replacement, @Nullable Instant occurredAt) {}

  @PostMapping("/error")
  ResponseEntity<Accepted> error(
      @PathVariable PersonId id,
      @PathVariable UUID record,
      @Valid @RequestBody Mistake body,
      Intake intake) {
    return desk.take(
        intake,
        body,
        errand -> {
          var wrong = file(id, errand).get(record);
          var act = errand.act(body.occurredAt());
          var of = fileOf(wrong, id);
          return done(id, new RecordInError(of, wrong, body.reason(), act), record, errand);
        });
  }

  @PostMapping("/correction")
  ResponseEntity<Accepted> correct(
      @PathVariable PersonId id,
      @PathVariable UUID record,
      @Valid @RequestBody Replacement body,
      Intake intake) {
    return desk.take(
        intake,
        body,
        errand -> {
          var file = file(id, errand);
          var act = errand.act(body.occurredAt());
          var wrong = file.get(record);
          var right = file.get(body.replacement());
          var of = fileOf(wrong, id);
          return done(id, new CorrectRecord(of, wrong, right, act), record, errand);
        });
  }

  private static Outcome done(PersonId id, PersonCommand command, UUID record, Errand errand) {
    return Outcome.done(errand.sendFor(id, command), record);
  }

  /** A file that was merged into this one says itself what is wrong in it. */
  private static PersonId fileOf(@Nullable Recorded<CapasEvent> record, PersonId asked) {
    return record == null || record.person() == null ? asked : record.person();
  }

  /**
   * All that was recorded of the person, in whichever file; nothing is erased of it meanwhile.
   * Under the id of a file that ended what is in that one: whoever may see it may not see the
   * others for that.
   */
  private Map<UUID, Recorded<CapasEvent>> file(PersonId id, Errand errand) {
    var known =
        people
            .lockGoingOn(id, errand.organisation())
            .orElseThrow(() -> Rejected.unknown(Reason.UNKNOWN_PERSON));
    return events.of(streams.of(known.person())).stream()
        .filter(it -> known.person().equals(id) || id.equals(it.person()))
        .collect(Collectors.toMap(Recorded::id, Function.identity()));
  }
}
