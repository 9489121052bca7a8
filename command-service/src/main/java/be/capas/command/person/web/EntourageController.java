package be.capas.command.person.web;

import static be.capas.contract.sealing.SealedField.CONTACT_PERSON_CONTACT;
import static be.capas.contract.sealing.SealedField.CONTACT_PERSON_NAME;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;
import static java.util.Objects.requireNonNull;

import be.capas.command.edge.Accepted;
import be.capas.command.edge.ChosenId;
import be.capas.command.edge.CommandDesk;
import be.capas.command.edge.Errand;
import be.capas.command.edge.Intake;
import be.capas.command.edge.Limits;
import be.capas.command.edge.NewIds;
import be.capas.command.edge.Outcome;
import be.capas.command.person.domain.PersonCommand.AddContactPerson;
import be.capas.command.rule.Reason;
import be.capas.command.sealing.Seals;
import be.capas.contract.id.ContactPersonId;
import be.capas.contract.id.PersonId;
import be.capas.contract.person.Relation;
import be.capas.platform.security.AllowedRoles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Family, neighbours, friends and professionals around a person. */
@RestController
class EntourageController {
  private static final String PATH = "/api/persons/{id}/contact-persons";

  private final CommandDesk desk;
  private final Seals seals;

  EntourageController(CommandDesk desk, Seals seals) {
    this.desk = desk;
    this.seals = seals;
  }

  /** Somebody, and how they are reached. */
  record Somebody(
      @ChosenId @Nullable ContactPersonId id,
      @NotNull Relation relation,
      @NotBlank @Size(max = Limits.NAME) String name,
      @Size(max = Limits.LINE) @Nullable String contact,
      @Nullable Instant occurredAt) {}

  @PostMapping(PATH)
  @AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<Accepted> add(
      @PathVariable PersonId id, @Valid @RequestBody Somebody body, Intake intake) {
    var chosen = body.id() == null ? null : body.id().value();
    return desk.take(intake, chosen, body, errand -> add(id, body, errand));
  }

  private Outcome add(PersonId id, Somebody body, Errand errand) {
    var somebody = NewIds.orNew(body.id());
    var standing = errand.send(command(id, somebody, body, errand));
    return Outcome.created(standing, somebody.value(), PATH.replace("{id}", id.toString()));
  }

  private AddContactPerson command(
      PersonId id, ContactPersonId somebody, Somebody body, Errand errand) {
    var about = seals.about(id, errand.organisation(), Reason.UNKNOWN_PERSON);
    return new AddContactPerson(
        id,
        somebody,
        body.relation(),
        requireNonNull(about.seal(CONTACT_PERSON_NAME, body.name())),
        about.seal(CONTACT_PERSON_CONTACT, body.contact()),
        errand.act(body.occurredAt()));
  }
}
