package be.capas.command.person.web;

import be.capas.command.edge.Limits;
import be.capas.command.search.terms.Identity;
import be.capas.contract.id.OrganisationId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who the person is, put right: all of it, since what is absent is no longer said. */
record Correction(
    @NotBlank @Size(max = Limits.NAME) String givenName,
    @NotBlank @Size(max = Limits.NAME) String familyName,
    @Nullable LocalDate birthDate,
    @Size(max = Limits.LINE) @Nullable String contact,
    @Nullable Instant occurredAt) {

  Identity identity(OrganisationId organisation) {
    return new Identity(organisation, givenName, familyName, birthDate, contact);
  }
}
