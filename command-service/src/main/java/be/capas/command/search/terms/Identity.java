package be.capas.command.search.terms;

import be.capas.contract.id.OrganisationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person can be found by, in clear: it lives as long as the request that brings it, and is
 * neither kept nor logged.
 *
 * @param organisation within which the person is found
 * @param contact free text; the phone numbers in it count
 */
public record Identity(
    OrganisationId organisation,
    String givenName,
    String familyName,
    @Nullable LocalDate birthDate,
    @Nullable String contact) {
  /** Says nothing of the person, wherever it may be printed. */
  @Override
  public String toString() {
    return "an identity in " + organisation;
  }
}
