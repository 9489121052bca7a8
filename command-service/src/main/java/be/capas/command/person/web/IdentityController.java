package be.capas.command.person.web;

import static be.capas.contract.sealing.SealedField.BIRTH_DATE;
import static be.capas.contract.sealing.SealedField.CONTACT;
import static be.capas.contract.sealing.SealedField.FAMILY_NAME;
import static be.capas.contract.sealing.SealedField.GIVEN_NAME;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;
import static java.util.Objects.requireNonNull;

import be.capas.command.edge.Accepted;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.edge.Outcome;
import be.capas.command.person.domain.PersonCommand.CorrectIdentity;
import be.capas.command.rule.Reason;
import be.capas.command.sealing.Seals;
import be.capas.command.search.SearchIndex;
import be.capas.contract.id.PersonId;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The right to have a file say rightly who one is. */
@RestController
class IdentityController {
  private final CommandDesk desk;
  private final Seals seals;
  private final SearchIndex index;

  IdentityController(CommandDesk desk, Seals seals, SearchIndex index) {
    this.desk = desk;
    this.seals = seals;
    this.index = index;
  }

  @PostMapping("/api/persons/{id}/identity")
  @AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<Accepted> correct(
      @PathVariable PersonId id, @Valid @RequestBody Correction body, Intake intake) {
    return desk.take(intake, body, errand -> correct(id, body, errand));
  }

  private Outcome correct(PersonId id, Correction body, Errand errand) {
    var standing = errand.send(command(id, body, errand));
    index.replace(id, body.identity(errand.organisation()));
    return Outcome.done(standing);
  }

  private CorrectIdentity command(PersonId id, Correction body, Errand errand) {
    var about = seals.about(id, errand.organisation(), Reason.UNKNOWN_PERSON);
    return new CorrectIdentity(
        id,
        requireNonNull(about.seal(GIVEN_NAME, body.givenName())),
        requireNonNull(about.seal(FAMILY_NAME, body.familyName())),
        about.seal(BIRTH_DATE, body.birthDate()),
        about.seal(CONTACT, body.contact()),
        errand.act(body.occurredAt()));
  }
}
