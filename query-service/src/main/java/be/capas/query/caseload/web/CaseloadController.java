package be.capas.query.caseload.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.contract.filrouge.Status;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.platform.csv.AsCsv;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import be.capas.platform.web.Position;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import be.capas.query.access.AccessFacts;
import be.capas.query.caseload.Case;
import be.capas.query.caseload.CaseEntry;
import be.capas.query.caseload.CasePlace;
import be.capas.query.caseload.Caseload;
import be.capas.query.caseload.Caseload.Asked;
import be.capas.query.caseload.Totals;
import be.capas.query.caseload.WholeCases;
import be.capas.query.feed.Folded;
import be.capas.query.feed.Reader;
import be.capas.query.filrouge.web.Yardsticks;
import be.capas.query.opening.Openings;
import be.capas.query.opening.Openings.Shown;
import be.capas.query.web.Answers;
import be.capas.query.web.Files;
import be.capas.query.web.Visibility;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open accompaniments, the worst thread first: an antenna's own, and all of them for the cell. */
@RestController
class CaseloadController {
  private static final int MOST = 200;

  private final Caseload caseload;
  private final Reader<Case> cases;
  private final Reader<AccessFacts> access;
  private final Visibility visibility;
  private final Files files;
  private final Yardsticks yardsticks;
  private final InstantSource clock;

  CaseloadController(
      Caseload caseload,
      Reader<Case> cases,
      Reader<AccessFacts> access,
      Visibility visibility,
      Files files,
      Yardsticks yardsticks,
      InstantSource clock) {
    this.caseload = caseload;
    this.cases = cases;
    this.access = access;
    this.visibility = visibility;
    this.files = files;
    this.yardsticks = yardsticks;
    this.clock = clock;
  }

  record Page(Instant asOf, Totals totals, List<CaseEntry> entries) {}

  @AsCsv(of = CaseEntry.class)
  @GetMapping("/api/caseload")
  @AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<Page> caseload(
      @RequestParam(required = false) @Nullable AntennaId antenna,
      @RequestParam(required = false) @Nullable ActorId psychologist,
      @RequestParam(defaultValue = "") Set<Status> status,
      @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit,
      @RequestParam(required = false) @Nullable String after,
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      Openings openings,
      HttpServletRequest request) {
    var reader = openings.reader();
    visibility.await(cases, Case::organisation, reader.organisation(), seen);
    visibility.await(access, AccessFacts::organisation, reader.organisation(), seen);
    var now = clock.instant();
    var found = new WholeCases(cases).of(caseload.find(asked(reader, antenna, psychologist)));
    var yardstick = yardsticks.of(reader.organisation(), now);
    var all =
        found.stream()
            .map(it -> CaseEntry.of(it, yardstick, now))
            .sorted(CaseEntry.WORST_FIRST)
            .toList();
    var wanted = all.stream().filter(it -> status.isEmpty() || status.contains(it.status()));
    var rest = behind(wanted.toList(), after);
    var page = rest.subList(0, Math.min(limit, rest.size()));
    var next = rest.size() > limit ? page.getLast().place().text() : null;
    return Answers.page(request, next, new Page(now, Totals.of(all), shown(page, found, openings)));
  }

  /**
   * Whoever works for antennas has their people's, whichever they ask for; and unless they ask for
   * one, those whose thread they hold wherever these have moved.
   */
  private static Asked asked(
      Caller reader, @Nullable AntennaId antenna, @Nullable ActorId psychologist) {
    var ofTheCell = reader.is(PSYCHOLOGIST) || reader.is(COORDINATOR);
    if (ofTheCell) {
      return new Asked(
          reader.organisation(), antenna == null ? null : Set.of(antenna), null, psychologist);
    }
    var own =
        reader.antennas().stream()
            .filter(it -> antenna == null || it.equals(antenna))
            .collect(Collectors.toSet());
    return new Asked(
        reader.organisation(), own, antenna == null ? reader.id() : null, psychologist);
  }

  private static List<CaseEntry> behind(List<CaseEntry> sorted, @Nullable String after) {
    if (after == null) {
      return sorted;
    }
    var place = CasePlace.of(after).orElseThrow(CaseloadController::unknownPlace);
    return sorted.stream().filter(it -> it.place().compareTo(place) > 0).toList();
  }

  /** Each line is a read of that file; who does not see the file, does not see the line. */
  private List<CaseEntry> shown(List<CaseEntry> page, List<Folded<Case>> found, Openings openings) {
    var versions =
        found.stream().collect(Collectors.toMap(Folded::key, Function.identity(), (one, _) -> one));
    Map<UUID, SortedMap<UUID, Long>> subjects = new HashMap<>();
    for (var line : page) {
      var document = versions.get(line.person());
      if (document != null) {
        subjects.put(line.person(), document.streams());
      }
    }
    files.show(subjects, openings);
    var seen = openings.shown().stream().map(Shown::person).collect(Collectors.toSet());
    return page.stream().filter(it -> seen.contains(it.person())).toList();
  }

  private static ProblemException unknownPlace() {
    var rule = "must be what the link to the next page says";
    return new ProblemException(
        Problem.of("invalid-parameter", HttpStatus.BAD_REQUEST, "The parameter after " + rule + ".")
            .field("after", "invalid-parameter", rule));
  }
}
