package be.capas.query.filrouge.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.contract.filrouge.FilRouge;
import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.web.Position;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import be.capas.query.feed.Reader;
import be.capas.query.journal.Journal;
import be.capas.query.opening.Openings;
import be.capas.query.web.Answers;
import be.capas.query.web.Files;
import be.capas.query.web.Times;
import be.capas.query.web.Whole;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A person's thread: now from its view, in the past from the journal, by the same fold. */
@RestController
class FilRougeController {
  private final Reader<ThreadFacts> threads;
  private final Reader<Journal> journals;
  private final Files files;
  private final Yardsticks yardsticks;
  private final InstantSource clock;

  FilRougeController(
      Reader<ThreadFacts> threads,
      Reader<Journal> journals,
      Files files,
      Yardsticks yardsticks,
      InstantSource clock) {
    this.threads = threads;
    this.journals = journals;
    this.files = files;
    this.yardsticks = yardsticks;
    this.clock = clock;
  }

  record Answer(
      UUID person,
      Instant asOf,
      Instant knownAt,
      SortedMap<UUID, Long> position,
      @JsonUnwrapped FilRouge thread) {}

  @GetMapping("/api/persons/{id}/fil-rouge")
  @AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<Answer> thread(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Instant asOf,
      @RequestParam(required = false) @Nullable Instant knownAt,
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      Openings openings) {
    var times = Times.of(asOf, knownAt, clock.instant());
    return Answers.of(
        times.given() ? then(id, times, seen, openings) : now(id, times, seen, openings));
  }

  private Answer now(UUID id, Times times, @Nullable Position seen, Openings openings) {
    var stored = files.open(threads, id, Whole.THREAD, openings, seen);
    return answer(id, times, stored.streams(), Objects.requireNonNull(stored.view()));
  }

  private Answer then(UUID id, Times times, @Nullable Position seen, Openings openings) {
    var stored = files.open(journals, id, Whole.JOURNAL, openings, seen);
    var journal = Objects.requireNonNull(stored.view()).at(times.asOf(), times.knownAt());
    if (journal.events().isEmpty()) {
      throw nothingKnown();
    }
    var facts = ThreadFacts.of(journal.organisation(), journal.standing());
    openings.showAsOf(id, journal.versions());
    return answer(id, times, journal.position(), facts);
  }

  /** A thread of which nothing is known is not steady: there is none to judge. */
  private static ProblemException nothingKnown() {
    return new ProblemException(
        Problem.of(
            "nothing-known-then", HttpStatus.NOT_FOUND, "Nothing was known of the person then."));
  }

  private Answer answer(UUID id, Times times, SortedMap<UUID, Long> position, ThreadFacts facts) {
    var yardstick = yardsticks.of(facts.organisation(), times.knownAt());
    return new Answer(
        id,
        times.asOf(),
        times.knownAt(),
        position,
        FilRouge.judge(facts, yardstick, times.asOf()));
  }
}
