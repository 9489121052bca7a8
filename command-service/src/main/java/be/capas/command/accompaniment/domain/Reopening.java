package be.capas.command.accompaniment.domain;

import static be.capas.command.rule.Reason.ALREADY_OPEN;

import be.capas.command.accompaniment.domain.AccompanimentCommand.Reopen;
import be.capas.command.rule.Rejected;
import be.capas.contract.AccompanimentEvent;
import be.capas.contract.AccompanimentEvent.AccompanimentReopened;
import be.capas.contract.AccompanimentEvent.HolderAssigned;
import be.capas.contract.id.AccompanimentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Going on with what had ended: somebody holds the thread at once, no other one is open, and it is
 * not before the end.
 */
final class Reopening {
  private Reopening() {}

  static List<AccompanimentEvent> decide(Reopen c, Ended ended, Instant now) {
    var running = c.running();
    if (running != null) {
      throw stillOpen(running);
    }
    checkWasOver(c, ended, c.act().happenedAt(now));
    var holder = Running.ofTheCell(c.holder());
    return List.of(
        new AccompanimentReopened(c.accompaniment(), c.reason()),
        new HolderAssigned(c.accompaniment(), holder, null));
  }

  /** Whoever held the thread until the end would else hold it again, and not who is named now. */
  private static void checkWasOver(Reopen c, Ended ended, Instant at) {
    if (at.isBefore(ended.since()) || ended.course().thread().wasTakenAfter(at)) {
      throw stillOpen(c.accompaniment());
    }
  }

  static Rejected stillOpen(AccompanimentId which) {
    return new Rejected(
        ALREADY_OPEN,
        "One accompaniment is open for each person, and one is.",
        Map.of("open", which.toString()));
  }
}
