package be.capas.query.teamsupport.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.contract.id.SupportRequestId;
import be.capas.platform.csv.AsCsv;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import be.capas.platform.web.Position;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import be.capas.query.feed.Folded;
import be.capas.query.feed.Reader;
import be.capas.query.teamsupport.Agenda;
import be.capas.query.teamsupport.Agenda.Asked;
import be.capas.query.teamsupport.Agenda.Colleague;
import be.capas.query.teamsupport.Support;
import be.capas.query.web.Answers;
import be.capas.query.web.Visibility;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What teams asked of the cell, and when it is given. */
@RestController
@AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
class AgendaController {
  private final Agenda agenda;
  private final Reader<Support> requests;
  private final Visibility visibility;

  AgendaController(Agenda agenda, Reader<Support> requests, Visibility visibility) {
    this.agenda = agenda;
    this.requests = requests;
    this.visibility = visibility;
  }

  record Page(List<SupportEntry> entries) {}

  @AsCsv(of = SupportEntry.class)
  @GetMapping("/api/support-requests")
  ResponseEntity<Page> agenda(
      @RequestParam(defaultValue = "") Set<Support.State> state,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Asked.MOST) int limit,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      Caller caller,
      HttpServletRequest request) {
    visibility.await(requests, Support::organisation, caller.organisation(), seen);
    var states = state.isEmpty() ? EnumSet.allOf(Support.State.class) : state;
    var found =
        agenda
            .find(
                new Asked(caller.organisation(), states, from, to, colleague(caller), limit, after))
            .orElseThrow(AgendaController::unknownPlace);
    var shown = found.subList(0, Math.min(limit, found.size()));
    var next = found.size() > limit ? shown.getLast().support().value() : null;
    return Answers.page(request, next, new Page(shown.stream().map(SupportEntry::of).toList()));
  }

  @GetMapping("/api/support-requests/{id}")
  ResponseEntity<SupportEntry> request(
      @PathVariable SupportRequestId id,
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      Caller caller) {
    visibility.await(requests, Support::organisation, caller.organisation(), seen);
    var reader = colleague(caller);
    return requests
        .find(id.value())
        .map(Folded::view)
        .map(Objects::requireNonNull)
        .filter(it -> it.organisation().equals(caller.organisation()))
        .filter(it -> reader == null || reader.sees(it))
        .map(it -> Answers.of(SupportEntry.of(it)))
        .orElseThrow(AgendaController::unknown);
  }

  private static @Nullable Colleague colleague(Caller caller) {
    return caller.is(PSYCHOLOGIST) || caller.is(COORDINATOR)
        ? null
        : new Colleague(caller.id(), caller.antennas());
  }

  private static ProblemException unknown() {
    return new ProblemException(
        Problem.of(
                "unknown-support-request",
                HttpStatus.NOT_FOUND,
                "There is no such request for support.")
            .field("id", "unknown-support-request", "is not known"));
  }

  private static ProblemException unknownPlace() {
    var rule = "must be what the link to the next page says";
    return new ProblemException(
        Problem.of("invalid-parameter", HttpStatus.BAD_REQUEST, "The parameter after " + rule + ".")
            .field("after", "invalid-parameter", rule));
  }
}
