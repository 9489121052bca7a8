package be.capas.query.person.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.contract.id.AntennaId;
import be.capas.platform.csv.AsCsv;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.web.Position;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import be.capas.query.opening.Openings;
import be.capas.query.search.PeopleSearch;
import be.capas.query.search.PeopleSearch.Hits;
import be.capas.query.search.PeopleSearch.NotSearchable;
import be.capas.query.search.PeopleSearch.Wanted;
import be.capas.query.search.SearchScope;
import be.capas.query.web.Answers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom somebody looks for, page by page. */
@RestController
class SearchController {
  private static final int LONGEST = 200;

  private final PeopleSearch search;
  private final FoundPeople found;

  SearchController(PeopleSearch search, FoundPeople found) {
    this.search = search;
    this.found = found;
  }

  record Page(List<FoundPerson> people) {}

  @AsCsv(of = FoundPerson.class, rows = "people")
  @GetMapping("/api/persons")
  @AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<Page> search(
      @RequestParam(required = false) @Size(max = LONGEST) @Nullable String name,
      @RequestParam(required = false) @Nullable LocalDate birthDate,
      @RequestParam(required = false) @Size(max = LONGEST) @Nullable String phone,
      @RequestParam(required = false) @Nullable AntennaId antenna,
      @RequestParam(defaultValue = "50") @Min(1) @Max(PeopleSearch.MOST) int limit,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      Openings openings,
      HttpServletRequest request) {
    if (name == null && birthDate == null && phone == null) {
      throw wrong("missing-parameter", "name", "must be given, or birthDate, or phone");
    }
    var reader = openings.reader();
    var antennas = SearchScope.of(reader, antenna);
    found.await(reader.organisation(), seen);
    var hits =
        find(new Wanted(reader.organisation(), name, birthDate, phone, antennas, limit, after));
    return Answers.page(request, hits.next(), new Page(found.show(hits, openings)));
  }

  private Hits find(Wanted wanted) {
    try {
      return search.find(wanted);
    } catch (NotSearchable wrong) {
      throw wrong("invalid-parameter", wrong.field(), wrong.rule());
    }
  }

  private static ProblemException wrong(String reason, String parameter, String rule) {
    return new ProblemException(
        Problem.of(
                reason, HttpStatus.BAD_REQUEST, "The parameter %s %s.".formatted(parameter, rule))
            .field(parameter, reason, rule));
  }
}
