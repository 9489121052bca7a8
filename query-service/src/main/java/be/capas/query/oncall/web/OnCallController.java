package be.capas.query.oncall.web;

import static be.capas.platform.security.Role.ADMINISTRATOR;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OnCallId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.Duty;
import be.capas.contract.oncall.OnCallBook;
import be.capas.contract.oncall.Orientation;
import be.capas.contract.oncall.Skills;
import be.capas.contract.oncall.Warning;
import be.capas.platform.csv.AsCsv;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import be.capas.platform.web.Position;
import be.capas.query.feed.Reader;
import be.capas.query.oncall.OnCallHistory;
import be.capas.query.web.Answers;
import be.capas.query.web.Visibility;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is on call in the caller's organisation. Nothing of any file. */
@RestController
@RequestMapping("/api/on-call")
@AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR, ADMINISTRATOR})
class OnCallController {
  /** All there is: our own clock may be behind the one that recorded it. */
  private static final Instant NEWEST = Instant.MAX;

  private final Reader<OnCallHistory> histories;
  private final Visibility visibility;
  private final InstantSource clock;

  OnCallController(Reader<OnCallHistory> histories, Visibility visibility, InstantSource clock) {
    this.histories = histories;
    this.visibility = visibility;
    this.clock = clock;
  }

  /** Those on call in one roster, whom to call first standing first. */
  record OnCall(RosterId roster, List<ActorId> people) {}

  record Then(Instant at, Instant knownAt, List<OnCall> rosters) {}

  record Shifts(List<Duty> shifts) {}

  record Warnings(List<Warning> warnings) {}

  @AsCsv(of = OnCall.class, rows = "rosters")
  @GetMapping
  ResponseEntity<Then> onCall(
      @RequestParam(required = false) @Nullable Instant at,
      @RequestParam(required = false) @Nullable Instant knownAt,
      @RequestParam(defaultValue = "") Set<Orientation> orientation,
      @RequestParam(defaultValue = "") Set<String> language,
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      Caller caller) {
    var now = clock.instant();
    var when = Objects.requireNonNullElse(at, now);
    var book = book(caller.organisation(), Objects.requireNonNullElse(knownAt, NEWEST), seen);
    var wanted = new Skills(orientation, language);
    var rosters =
        book.rosters().stream()
            .filter(it -> it.plan(when).isPresent())
            .map(it -> new OnCall(it.id(), book.onCall(it.id(), when, wanted)))
            .toList();
    return Answers.of(new Then(when, Objects.requireNonNullElse(knownAt, now), rosters));
  }

  @AsCsv(of = Duty.class, rows = "shifts")
  @GetMapping("/shifts")
  ResponseEntity<Shifts> shifts(
      @RequestParam ActorId who,
      @RequestParam(defaultValue = "28") @Min(1) @Max(92) int days,
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      Caller caller) {
    var now = clock.instant();
    var book = book(caller.organisation(), NEWEST, seen);
    return Answers.of(new Shifts(Duty.of(book, who, now, now.plus(Duration.ofDays(days)))));
  }

  @AsCsv(of = Warning.class, rows = "warnings")
  @GetMapping("/warnings")
  @AllowedRoles({PSYCHOLOGIST, COORDINATOR, ADMINISTRATOR})
  ResponseEntity<Warnings> warnings(
      @RequestParam(defaultValue = "14") @Min(1) @Max(92) int days,
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      Caller caller) {
    var now = clock.instant();
    var book = book(caller.organisation(), NEWEST, seen);
    return Answers.of(new Warnings(Warning.of(book, now, now.plus(Duration.ofDays(days)))));
  }

  private OnCallBook book(OrganisationId organisation, Instant knownAt, @Nullable Position seen) {
    visibility.await(histories, OnCallHistory::organisation, organisation, seen);
    return histories
        .find(OnCallId.of(organisation).value())
        .map(it -> Objects.requireNonNull(it.view()).knownAt(knownAt))
        .orElse(OnCallBook.EMPTY);
  }
}
