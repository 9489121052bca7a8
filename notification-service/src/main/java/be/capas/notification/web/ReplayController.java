package be.capas.notification.web;

import be.capas.notification.ledger.Attempts;
import be.capas.notification.ledger.DeadLetters;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import be.capas.platform.security.Role;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Has a notice that was given up tried once more, for whoever mended what kept it back. */
@RestController
class ReplayController {
  private final DeadLetters deadLetters;
  private final Attempts attempts;

  ReplayController(DeadLetters deadLetters, Attempts attempts) {
    this.deadLetters = deadLetters;
    this.attempts = attempts;
  }

  @PostMapping("/api/notices/{id}/replay")
  @AllowedRoles(Role.COORDINATOR)
  NoticeView replay(Caller caller, @PathVariable UUID id) {
    if (deadLetters.find(id, caller.organisation()).isEmpty()) {
      throw problem("unknown-notice", HttpStatus.NOT_FOUND, "There is no notice of this id.");
    }
    var entry =
        deadLetters
            .replay(id, caller.organisation(), caller.id())
            .orElseThrow(
                () ->
                    problem(
                        "not-given-up",
                        HttpStatus.CONFLICT,
                        "Only a notice that was given up (DEAD) is tried again by hand."));
    return NoticeView.of(entry, attempts.of(List.of(id)).getOrDefault(id, List.of()));
  }

  private static ProblemException problem(String reason, HttpStatus status, String detail) {
    return new ProblemException(Problem.of(reason, status, detail));
  }
}
