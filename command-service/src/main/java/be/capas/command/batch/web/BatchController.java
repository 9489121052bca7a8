package be.capas.command.batch.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.command.batch.Batch;
import be.capas.command.batch.alone.Ways;
import be.capas.command.batch.ledger.Ledgers;
import be.capas.command.batch.ledger.Recording;
import be.capas.platform.limit.FairShare;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

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
    var commands = body.commands();
    var alarm = commands.stream().anyMatch(Reading::isAlarm);
    var noShare = shares.take(caller);
    if (noShare.isPresent() && !alarm) {
      throw new ProblemException(noShare.get());
    }
    var until = receivedAt.plus(alarm ? settings.patienceWithAlarm() : settings.patience());
    var counting =
        new Counting(
            ways, shares, caller, noShare.orElse(null), () -> clock.instant().isAfter(until));
    var ledger = ledgers.of(new Recording(caller.organisation(), caller.id(), body.recording()));
    var alone = ways.of(ledger, caller, receivedAt, request, response);
    if (commands.size() > CommandsReader.ABSURD) {
      throw absurd(raise(commands, new Batch(ledger, alone, counting, counting)));
    }
    var pile = Pile.of(commands, counting);
    var replies = new TreeMap<>(pile.answered());
    replies.putAll(new Batch(ledger, pile.refusing(alone), counting, counting).take(pile.items()));
    return BatchAnswer.of(replies.values());
  }

  /**
   * What the alarms of an absurd list say must be done; some at a time, so that memory suffices.
   */
  private static Set<String> raise(List<JsonNode> commands, Batch batch) {
    var instructions = new LinkedHashSet<String>();
    var alarms =
        IntStream.range(0, commands.size())
            .filter(index -> Reading.isAlarm(commands.get(index)))
            .mapToObj(index -> Reading.of(index, commands.get(index)))
            .gather(Gatherers.windowFixed(Counting.MOST));
    alarms.forEach(
        some -> instructions.addAll(BatchAnswer.of(batch.take(some).values()).instructions()));
    return instructions;
  }

  private static ProblemException absurd(Set<String> instructions) {
    return new ProblemException(
        Problem.of(
                "too-many-commands",
                HttpStatus.UNPROCESSABLE_CONTENT,
                "More than %d commands are not looked at, but for alarms: these were raised. Send"
                        .formatted(CommandsReader.ABSURD)
                    + " everything again, at most %d at once.".formatted(Counting.MOST))
            .field("/commands", "too-many-commands", "must be at most " + Counting.MOST)
            .fact("instructions", List.copyOf(instructions)));
  }
}
