package be.capas.query.timeline.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.contract.WireNames;
import be.capas.platform.csv.AsCsv;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.web.Position;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import be.capas.platform.web.words.Language;
import be.capas.query.feed.Reader;
import be.capas.query.journal.Journal;
import be.capas.query.opening.Openings;
import be.capas.query.timeline.Entry;
import be.capas.query.timeline.Selection;
import be.capas.query.timeline.Timeline;
import be.capas.query.web.Answers;
import be.capas.query.web.Files;
import be.capas.query.web.KindTexts;
import be.capas.query.web.Whole;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a person, page by page. */
@RestController
class TimelineController {
  private final Reader<Journal> journals;
  private final Files files;

  TimelineController(Reader<Journal> journals, Files files) {
    this.journals = journals;
    this.files = files;
  }

  /** As a client spells it. */
  enum Order {
    newest,
    oldest;

    private Selection.Order selected() {
      return switch (this) {
        case newest -> Selection.Order.NEWEST_FIRST;
        case oldest -> Selection.Order.OLDEST_FIRST;
      };
    }
  }

  record Page(UUID person, List<Entry> entries) {}

  @AsCsv(of = Entry.class)
  @GetMapping("/api/persons/{id}/timeline")
  @AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<Page> timeline(
      @PathVariable UUID id,
      @RequestParam(name = "kind", defaultValue = "") Set<String> names,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(defaultValue = "newest") Order order,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Selection.MOST) int limit,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      Openings openings,
      HttpServletRequest request) {
    var kinds = kinds(names);
    var journal = files.open(journals, id, Whole.JOURNAL, openings, seen);
    var selection = new Selection(kinds, from, to, order.selected(), limit, after);
    var page =
        Timeline.of(Objects.requireNonNull(journal.view()), selection)
            .orElseThrow(() -> invalid("after", "must be what the link to the next page says"));
    var language = Language.asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    return Answers.in(
        language, Answers.page(request, page.next(), new Page(id, told(page.entries(), language))));
  }

  /** English is how the timeline tells it. */
  private static List<Entry> told(List<Entry> entries, Language language) {
    if (language == Language.EN) {
      return entries;
    }
    var texts = KindTexts.in(language);
    return entries.stream().map(it -> it.told(texts.of(it.kind()))).toList();
  }

  /** Whoever asks by a former name gets what is written under that of today, too. */
  private static Set<String> kinds(Set<String> names) {
    return names.stream()
        .map(
            name ->
                WireNames.classOf(name)
                    .map(WireNames::of)
                    .orElseThrow(
                        () ->
                            invalid(
                                "kind",
                                "must be among the names of events, such as crisis-raised.v1")))
        .collect(Collectors.toSet());
  }

  private static ProblemException invalid(String parameter, String why) {
    return new ProblemException(
        Problem.of(
                "invalid-parameter",
                HttpStatus.BAD_REQUEST,
                "The parameter %s %s.".formatted(parameter, why))
            .field(parameter, "invalid-parameter", why));
  }
}
