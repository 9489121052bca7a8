package be.capas.command.search.web;

import be.capas.command.edge.Limits;
import be.capas.command.search.PeopleSearch;
import be.capas.command.search.PeopleSearch.Wanted;
import be.capas.command.search.terms.Term;
import be.capas.command.search.terms.Terms;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Whom to look for. In a body, not in an address: addresses end up in logs.
 *
 * @param name words; each must begin a part of the name, or be one where it is quoted
 * @param antennas only people of these; absent: of any
 */
record SearchRequest(
    @NotNull OrganisationId organisation,
    @Size(max = Limits.NAME) @Nullable String name,
    @Nullable LocalDate birthDate,
    @Size(max = Limits.LINE) @Nullable String phone,
    @Nullable List<@NotNull AntennaId> antennas,
    @Min(1) @Max(PeopleSearch.MOST) @Nullable Integer limit,
    @Nullable PersonId after) {
  private static final int A_PAGE = 50;

  Wanted wanted() {
    return new Wanted(
        organisation,
        terms(),
        antennas == null ? null : Set.copyOf(antennas),
        limit == null ? A_PAGE : limit,
        after);
  }

  /** Dates and numbers first: fewer people share them than the beginning of a name. */
  private Set<Term> terms() {
    var terms = new LinkedHashSet<Term>();
    if (phone != null) {
      terms.add(
          Terms.ofPhone(phone)
              .orElseThrow(() -> wrong("/phone", "must be a phone number such as 071 12 34 56")));
    }
    if (birthDate != null) {
      terms.add(Terms.of(birthDate));
    }
    if (name != null) {
      var words = Terms.ofQuestion(name);
      if (words.isEmpty()) {
        throw wrong("/name", "must have a letter or a digit");
      }
      terms.addAll(words);
    }
    if (terms.isEmpty()) {
      throw wrong("/name", "must be given, or a birth date, or a phone number");
    }
    return terms;
  }

  private static ProblemException wrong(String pointer, String why) {
    return new ProblemException(
        Problem.of("invalid-field", HttpStatus.BAD_REQUEST, "A field " + why + ".")
            .field(pointer, "invalid-field", why));
  }
}
