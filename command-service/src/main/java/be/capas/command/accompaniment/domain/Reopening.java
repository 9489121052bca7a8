package be.capas.command.accompaniment.domain;

import static be.capas.command.rule.Reason.ALREADY_OPEN;

import be.capas.command.accompaniment.domain.AccompanimentCommand.Reopen;
import be.capas.command.rule.Rejected;
import be.capas.contract.AccompanimentEvent;
import be.capas.contract.AccompanimentEvent.AccompanimentReopened;
import be.capas.contract.AccompanimentEvent.HolderAssigned;
import be.capas.contract.id.AccompanimentId;
import java.util.List;
import java.util.Map;

/** Going on with what had ended: somebody holds the thread at once, and no other one is open. */
final class Reopening {
  private Reopening() {}

  static List<AccompanimentEvent> decide(Reopen c) {
    var running = c.running();
    if (running != null) {
      throw stillOpen(running);
    }
    var holder = Running.ofTheCell(c.holder());
    return List.of(
        new AccompanimentReopened(c.accompaniment(), c.reason()),
        new HolderAssigned(c.accompaniment(), holder, null));
  }

  static Rejected stillOpen(AccompanimentId which) {
    return new Rejected(
        ALREADY_OPEN,
        "One accompaniment is open for each person, and one is.",
        Map.of("open", which.toString()));
  }
}
