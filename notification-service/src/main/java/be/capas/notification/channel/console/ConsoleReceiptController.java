package be.capas.notification.channel.console;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;

import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A console says that it has a page. Until one does, the page is only handed over: a connection
 * whose other end has died takes what is written to it for minutes.
 */
@RestController
class ConsoleReceiptController {
  private final ConsoleTable table;
  private final Clock clock;

  ConsoleReceiptController(ConsoleTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** That it is known now. */
  record Received(UUID id) {}

  /** A console of the caller's has this page; said twice it is the same as once. */
  @PostMapping("/api/console/pages/{id}/receipt")
  @AllowedRoles({PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<Received> receive(Caller caller, @PathVariable UUID id) {
    if (!table.take(id, new Watcher(caller.organisation(), caller.id()), clock.instant())) {
      throw new ProblemException(
          Problem.of("unknown-page", HttpStatus.NOT_FOUND, "No such page was handed to you."));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Received(id));
  }
}
