package be.capas.command.crisis.web;

import static be.capas.contract.sealing.SealedField.CRISIS_NARRATIVE;
import static be.capas.contract.sealing.SealedField.CRISIS_PLACE;
import static be.capas.contract.sealing.SealedField.TRIAGE_REASON;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SERVICE;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.command.crisis.domain.CrisisCommand.RaiseCrisis;
import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.edge.NewIds;
import be.capas.command.edge.Outcome;
import be.capas.command.edge.Outcome.Warning;
import be.capas.command.escalation.Policies;
import be.capas.command.people.KnownPerson;
import be.capas.command.people.People;
import be.capas.command.rule.Act;
import be.capas.command.rule.Reason;
import be.capas.command.sealing.Seals;
import be.capas.contract.crisis.Triage;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.CrisisId;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The alarm. It is never refused for what is not known, nor for a person whom we don't know or
 * whose file was erased: then it is about an unnamed one, nor for a file that was merged into
 * another: then it is raised for that one, nor for a device whose clock runs ahead: then it
 * happened now. The answer says so.
 */
@RestController
@EnableConfigurationProperties(ResponseSettings.class)
@RequestMapping("/api/crises")
class AlertController {
  static final String SCALE = "capas-2026.1";
  static final String CALL_112 = "Call 112 now, then confirm it here.";
  private static final Warning UNKNOWN_PERSON = new Warning("/person", "unknown-person");
  private static final Warning PERSON_MERGED =
      new Warning("/person", Reason.PERSON_MERGED.wireName());
  private static final Warning WRONG_CLOCK =
      new Warning("/occurredAt", Reason.OCCURRED_IN_THE_FUTURE.wireName());

  private final CommandDesk desk;
  private final People people;
  private final Seals seals;
  private final Policies policies;
  private final ResponseSettings responses;

  AlertController(
      CommandDesk desk, People people, Seals seals, Policies policies, ResponseSettings responses) {
    this.desk = desk;
    this.people = people;
    this.seals = seals;
    this.policies = policies;
    this.responses = responses;
  }

  @PostMapping
  @AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR, SERVICE})
  ResponseEntity<Accepted> raise(
      @Valid @RequestBody(required = false) @Nullable Alert body, Intake intake) {
    var alert = Objects.requireNonNullElse(body, Alert.BARE);
    return desk.take(intake, NewIds.value(alert.id()), alert, errand -> openOrJoin(alert, errand));
  }

  private Outcome openOrJoin(Alert alert, Errand errand) {
    var person =
        alert.person() == null
            ? null
            : people
                .lockGoingOn(alert.person(), errand.organisation())
                .filter(KnownPerson::isWhole)
                .orElse(null);
    var warnings = new ArrayList<Warning>();
    if (alert.person() != null && person == null) {
      warnings.add(UNKNOWN_PERSON);
    }
    if (person != null && !person.person().equals(alert.person())) {
      warnings.add(PERSON_MERGED);
    }
    if (hasWrongClock(alert, errand)) {
      warnings.add(WRONG_CLOCK);
    }
    var instruction = alert.urgencyOrVery() == Urgency.P0 ? CALL_112 : null;
    return openOrJoin(alert, person, errand).saying(warnings, instruction);
  }

  private Outcome openOrJoin(Alert alert, @Nullable KnownPerson person, Errand errand) {
    var open = person == null ? null : person.openCrisis();
    if (open != null) {
      return Outcome.done(errand.send(command(open, alert, person, errand)));
    }
    var crisis = NewIds.orNew(alert.id(), CrisisId::new);
    return Outcome.created(errand.open(command(crisis, alert, person, errand)), "/api/crises");
  }

  private RaiseCrisis command(
      CrisisId crisis, Alert alert, @Nullable KnownPerson person, Errand errand) {
    var organisation = errand.organisation();
    var about =
        person == null
            ? seals.aboutNew(crisis.value(), organisation)
            : seals.about(person.person().value(), organisation);
    return new RaiseCrisis(
        crisis,
        person == null ? null : person.person(),
        alert.antenna(),
        alert.kindOrOther(),
        new Triage(alert.urgencyOrVery(), about.seal(TRIAGE_REASON, alert.urgencyReason()), SCALE),
        alert.dangerOrUnknown(),
        about.seal(CRISIS_PLACE, alert.place()),
        about.seal(CRISIS_NARRATIVE, alert.narrative()),
        responses.of(organisation),
        policies.of(organisation, alert.urgencyOrVery()),
        errand.act(hasWrongClock(alert, errand) ? null : alert.occurredAt()));
  }

  private static boolean hasWrongClock(Alert alert, Errand errand) {
    return alert.occurredAt() != null && Act.isYetToHappen(alert.occurredAt(), errand.receivedAt());
  }
}
