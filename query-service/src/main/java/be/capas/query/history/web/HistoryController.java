package be.capas.query.history.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.platform.security.AllowedRoles;
import be.capas.platform.web.Position;
import be.capas.query.feed.Reader;
import be.capas.query.filrouge.web.Yardsticks;
import be.capas.query.history.History;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A person's whole state as of one time, as known at another. */
@RestController
class HistoryController {
  private final Reader<Journal> journals;
  private final Files files;
  private final Yardsticks yardsticks;
  private final InstantSource clock;

  HistoryController(
      Reader<Journal> journals, Files files, Yardsticks yardsticks, InstantSource clock) {
    this.journals = journals;
    this.files = files;
    this.yardsticks = yardsticks;
    this.clock = clock;
  }

  record Answer(UUID person, @JsonUnwrapped History history) {}

  @GetMapping("/api/persons/{id}/history")
  @AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<Answer> history(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Instant asOf,
      @RequestParam(required = false) @Nullable Instant knownAt,
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      Openings openings) {
    var times = Times.of(asOf, knownAt, clock.instant());
    var stored = files.open(journals, id, Whole.JOURNAL, openings, seen);
    var journal = Objects.requireNonNull(stored.view());
    var yardstick = yardsticks.of(journal.organisation(), times.knownAt());
    var history = History.of(journal, yardstick, times.asOf(), times.knownAt());
    openings.showAsOf(id, journal.versions(history.position()));
    return Answers.of(new Answer(id, history));
  }
}
