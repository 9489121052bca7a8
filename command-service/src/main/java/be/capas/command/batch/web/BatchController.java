package be.capas.command.batch.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.command.batch.Batch;
import be.capas.command.batch.Item;
import be.capas.command.batch.Reply;
import be.capas.command.batch.alone.Ways;
import be.capas.command.batch.ledger.Ledgers;
import be.capas.command.batch.ledger.Recording;
import be.capas.platform.limit.FairShare;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import be.capas.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.TreeMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a telephone recorded without network. The request itself is answered 200 whatever becomes of
 * its commands: each has its own answer.
 */
@RestController
@EnableConfigurationProperties(BatchSettings.class)
class BatchController {
  private final Ledgers ledgers;
  private final Ways ways;
  private final FairShare shares;
  private final BatchSettings settings;
  private final Clock clock;

  BatchController(
      Ledgers ledgers, Ways ways, FairShare shares, BatchSettings settings, Clock clock) {
    this.ledgers = ledgers;
    this.ways = ways;
    this.shares = shares;
    this.settings = settings;
    this.clock = clock;
  }

  @PostMapping("/api/batch")
  @AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
  BatchAnswer take(
      @Valid @RequestBody BatchBody body,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response) {
    var receivedAt = clock.instant();
    var replies = new TreeMap<Integer, Reply>();
    var items = new ArrayList<Item>();
    var wrong = new TreeMap<Integer, ProblemException>();
    for (int index = 0; index < body.commands().size(); index++) {
      try {
        items.add(Reading.of(index, body.commands().get(index)));
      } catch (ProblemException none) {
        wrong.put(index, none);
      }
    }
    var alarm = items.stream().anyMatch(Item::isAlarm);
    var until = receivedAt.plus(alarm ? settings.patienceWithAlarm() : settings.patience());
    var counting = new Counting(ways, shares, caller, () -> clock.instant().isAfter(until));
    wrong.forEach((index, none) -> replies.put(index, counting.unreadable(none.problem())));
    var ledger = ledgers.of(new Recording(caller.organisation(), caller.id(), body.recording()));
    var alone = ways.of(ledger, caller, receivedAt, request, response);
    replies.putAll(new Batch(ledger, alone, counting, counting).take(items));
    return BatchAnswer.of(replies.values());
  }
}
