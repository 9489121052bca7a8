package be.capas.notification.web;

import be.capas.contract.id.CrisisId;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.Id;
import be.capas.notification.ledger.Attempts;
import be.capas.notification.ledger.Entry;
import be.capas.notification.ledger.Reading;
import be.capas.notification.ledger.Reading.Question;
import be.capas.notification.ledger.State;
import be.capas.platform.csv.AsCsv;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import be.capas.platform.security.Role;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who was told what, with what answer: for any crisis or handoff of the caller's organisation. */
@RestController
class NoticesController {
  private final Reading reading;
  private final Attempts attempts;

  NoticesController(Reading reading, Attempts attempts) {
    this.reading = reading;
    this.attempts = attempts;
  }

  /** One page, oldest first. */
  record Page(List<NoticeView> notices) {}

  @AsCsv(of = NoticeView.class, rows = "notices")
  @GetMapping("/api/notices")
  @AllowedRoles(Role.COORDINATOR)
  ResponseEntity<Page> notices(
      Caller caller,
      @RequestParam(required = false) @Nullable CrisisId crisis,
      @RequestParam(required = false) @Nullable HandoffId handoff,
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(defaultValue = "0") @Min(0) long after) {
    var about = about(crisis, handoff);
    // One more than asked for tells whether there is a next page.
    var question = new Question(caller.organisation(), about, state, after, limit + 1);
    var found = reading.ask(question);
    var page = found.subList(0, Math.min(limit, found.size()));
    var response = ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (found.size() > limit) {
      response.header(HttpHeaders.LINK, next(page.getLast().number()));
    }
    return response.body(new Page(views(page)));
  }

  private List<NoticeView> views(List<Entry> page) {
    var tries = attempts.of(page.stream().map(Entry::id).toList());
    return page.stream()
        .map(it -> NoticeView.of(it, tries.getOrDefault(it.id(), List.of())))
        .toList();
  }

  private static @Nullable UUID about(@Nullable CrisisId crisis, @Nullable HandoffId handoff) {
    if (crisis != null && handoff != null) {
      throw new ProblemException(
          Problem.of(
                  "invalid-parameter",
                  HttpStatus.BAD_REQUEST,
                  "Ask for the notices of a crisis or of a handoff, not of both.")
              .field("handoff", "conflicts", "must be left out where crisis is given"));
    }
    Id id = crisis == null ? handoff : crisis;
    return id == null ? null : id.value();
  }

  private static String next(long after) {
    var uri = ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("after", after);
    return "<%s>; rel=\"next\"".formatted(uri.build().toUriString());
  }
}
