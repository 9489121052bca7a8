package be.capas.notification.warning;

import static be.capas.platform.security.Role.ADMINISTRATOR;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OnCallId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.oncall.Duty;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.OnCallBook;
import be.capas.contract.oncall.Warning;
import be.capas.notification.ledger.Reading;
import be.capas.notification.notice.Known;
import be.capas.notification.warning.Reach.WayState;
import be.capas.platform.csv.AsCsv;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is wrong with who will be on call in the caller's organisation, and whether everybody who
 * will be can be reached. The query-service says the same of the book alone, without addresses.
 */
@RestController
class WarningsController {
  private final Reading reading;
  private final Reach reach;
  private final Clock clock;

  WarningsController(Reading reading, Reach reach, Clock clock) {
    this.reading = reading;
    this.reach = reach;
    this.clock = clock;
  }

  /** Somebody who will be on call, and their ways. */
  record Person(ActorId who, List<WayState> ways) {}

  record Warnings(List<Warning> warnings, List<Person> people) {}

  @AsCsv(of = Warning.class, rows = "warnings")
  @GetMapping("/api/on-call/warnings")
  @AllowedRoles({PSYCHOLOGIST, COORDINATOR, ADMINISTRATOR})
  ResponseEntity<Warnings> warnings(
      Caller caller, @RequestParam(defaultValue = "14") @Min(1) @Max(92) int days) {
    var organisation = caller.organisation();
    var book = book(organisation);
    var from = clock.instant();
    var to = from.plus(Duration.ofDays(days));
    var warnings = Warning.of(book, from, to, who -> reach.reaches(book, organisation, who));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Warnings(warnings, people(book, organisation, from, to)));
  }

  private List<Person> people(
      OnCallBook book, OrganisationId organisation, Instant from, Instant to) {
    return book.members().stream()
        .map(Member::who)
        .filter(who -> !Duty.of(book, who, from, to).isEmpty())
        .map(who -> new Person(who, reach.ways(book, organisation, who)))
        .toList();
  }

  private OnCallBook book(OrganisationId organisation) {
    return reading.known(OnCallId.of(organisation).value())
            instanceof Known.OnCall(_, OnCallBook book)
        ? book
        : OnCallBook.EMPTY;
  }
}
