package be.capas.command.person.web;

import static be.capas.contract.sealing.SealedField.BIRTH_DATE;
import static be.capas.contract.sealing.SealedField.CONTACT;
import static be.capas.contract.sealing.SealedField.FAMILY_NAME;
import static be.capas.contract.sealing.SealedField.GIVEN_NAME;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SERVICE;
import static be.capas.platform.security.Role.SOCIAL_WORKER;
import static java.util.Objects.requireNonNull;

import be.capas.command.edge.Accepted;
import be.capas.command.edge.Antennas;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.edge.NewIds;
import be.capas.command.edge.Outcome;
import be.capas.command.person.domain.PersonCommand.RegisterPerson;
import be.capas.command.sealing.Seals;
import be.capas.command.search.LikelyDuplicates;
import be.capas.command.search.SearchIndex;
import be.capas.contract.id.PersonId;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of people. */
@RestController
@RequestMapping("/api/persons")
class PersonController {
  private final CommandDesk desk;
  private final Seals seals;
  private final SearchIndex index;
  private final LikelyDuplicates duplicates;

  PersonController(CommandDesk desk, Seals seals, SearchIndex index, LikelyDuplicates duplicates) {
    this.desk = desk;
    this.seals = seals;
    this.index = index;
    this.duplicates = duplicates;
  }

  @PostMapping
  @AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR, SERVICE})
  ResponseEntity<Accepted> register(@Valid @RequestBody Registration body, Intake intake) {
    Antennas.check(intake.caller(), body.antenna());
    return desk.take(intake, NewIds.value(body.id()), body, errand -> register(body, errand));
  }

  private Outcome register(Registration body, Errand errand) {
    var registration = command(body, errand);
    var standing = errand.open(registration);
    var identity = body.identity(errand.organisation());
    index.replace(registration.person(), identity);
    return Outcome.created(standing, "/api/persons")
        .besides(duplicates.of(registration.person(), identity));
  }

  private RegisterPerson command(Registration body, Errand errand) {
    var person = NewIds.orNew(body.id(), PersonId::new);
    var about = seals.aboutNew(person.value(), errand.organisation());
    return new RegisterPerson(
        person,
        body.antenna(),
        requireNonNull(about.seal(GIVEN_NAME, body.givenName())),
        requireNonNull(about.seal(FAMILY_NAME, body.familyName())),
        about.seal(BIRTH_DATE, body.birthDate()),
        about.seal(CONTACT, body.contact()),
        body.spokenLanguages(),
        Boolean.TRUE.equals(body.interpreterNeeded()),
        body.ageBand(),
        body.knownSituations(),
        Boolean.TRUE.equals(body.alreadyKnown()),
        errand.act(body.occurredAt()));
  }
}
