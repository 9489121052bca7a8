package be.capas.query.history.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.platform.csv.AsCsv;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.web.Position;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import be.capas.query.feed.Reader;
import be.capas.query.filrouge.web.Yardsticks;
import be.capas.query.history.Difference;
import be.capas.query.history.Step;
import be.capas.query.history.Steps;
import be.capas.query.journal.Journal;
import be.capas.query.opening.Openings;
import be.capas.query.web.Answers;
import be.capas.query.web.Files;
import be.capas.query.web.Times;
import be.capas.query.web.Whole;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a history went from one state to the next. Holds nothing that is sealed. */
@RestController
@AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
class HistoryStepsController {
  private final Reader<Journal> journals;
  private final Files files;
  private final Yardsticks yardsticks;
  private final InstantSource clock;

  HistoryStepsController(
      Reader<Journal> journals, Files files, Yardsticks yardsticks, InstantSource clock) {
    this.journals = journals;
    this.files = files;
    this.yardsticks = yardsticks;
    this.clock = clock;
  }

  record Page(UUID person, Instant knownAt, List<Step> steps) {}

  record Answer(UUID person, @JsonUnwrapped Difference difference) {}

  @AsCsv(of = Step.class, rows = "steps")
  @GetMapping("/api/persons/{id}/history/steps")
  ResponseEntity<Page> steps(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Instant knownAt,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Steps.MOST) int limit,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      Openings openings,
      HttpServletRequest request) {
    var times = Times.of(null, knownAt, clock.instant());
    var journal = journal(id, openings, seen);
    var yardstick = yardsticks.of(journal.organisation(), times.knownAt());
    var page =
        Steps.of(journal, yardstick, times.knownAt(), after, limit)
            .orElseThrow(() -> invalid("after", "must be what the link to the next page says"));
    openings.showAsOf(id, journal.knownAt(times.knownAt()).versions());
    return Answers.page(request, page.next(), new Page(id, times.knownAt(), page.steps()));
  }

  /** From the beginning until now, unless said otherwise. */
  @GetMapping("/api/persons/{id}/history/difference")
  ResponseEntity<Answer> difference(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(required = false) @Nullable Instant knownAt,
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      Openings openings) {
    var times = Times.of(to, knownAt, clock.instant());
    var start = from == null ? Instant.EPOCH : from;
    if (start.isAfter(times.asOf())) {
      throw invalid("from", "must not be later than to");
    }
    var journal = journal(id, openings, seen);
    var yardstick = yardsticks.of(journal.organisation(), times.knownAt());
    var difference = Difference.of(journal, yardstick, start, times.asOf(), times.knownAt());
    openings.showAsOf(id, journal.versions(difference.position()));
    return Answers.of(new Answer(id, difference));
  }

  private Journal journal(UUID id, Openings openings, @Nullable Position seen) {
    return Objects.requireNonNull(files.open(journals, id, Whole.JOURNAL, openings, seen).view());
  }

  private static ProblemException invalid(String parameter, String rule) {
    return new ProblemException(
        Problem.of(
                "invalid-parameter",
                HttpStatus.BAD_REQUEST,
                "The parameter " + parameter + " " + rule + ".")
            .field(parameter, "invalid-parameter", rule));
  }
}
