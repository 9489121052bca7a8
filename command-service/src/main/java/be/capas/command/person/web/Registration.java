package be.capas.command.person.web;

import be.capas.command.edge.ChosenId;
import be.capas.command.edge.Limits;
import be.capas.command.search.terms.Identity;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import be.capas.contract.person.AgeBand;
import be.capas.contract.person.Situation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opening a person's file. Lists, not sets: their order is part of what was sent. */
record Registration(
    @ChosenId @Nullable PersonId id,
    @NotBlank @Size(max = Limits.NAME) String givenName,
    @NotBlank @Size(max = Limits.NAME) String familyName,
    @Nullable LocalDate birthDate,
    @Size(max = Limits.LINE) @Nullable String contact,
    @Size(max = Limits.LIST)
        @Nullable
            List<
                @NotNull @Pattern(regexp = "[a-z]{2}", message = "must be a code of ISO 639-1")
                String>
            languages,
    @Nullable Boolean interpreterNeeded,
    @Nullable AgeBand ageBand,
    @Size(max = Limits.LIST) @Nullable List<@NotNull Situation> situations,
    @NotNull AntennaId antenna,
    @Nullable Boolean alreadyKnown,
    @Nullable Instant occurredAt) {

  List<String> spokenLanguages() {
    return languages == null ? List.of() : languages;
  }

  Identity identity(OrganisationId organisation) {
    return new Identity(organisation, givenName, familyName, birthDate, contact);
  }

  Set<Situation> knownSituations() {
    return situations == null ? Set.of() : Set.copyOf(situations);
  }
}
