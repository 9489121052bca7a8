package be.capas.notification.delivery;

import be.capas.notification.ledger.Attempts;
import be.capas.notification.ledger.Entry;
import be.capas.notification.ledger.Ledger;
import be.capas.notification.ledger.State;
import be.capas.notification.ledger.Ways;
import be.capas.notification.notice.Directory;
import be.capas.notification.paging.Routing;
import be.capas.notification.undelivered.Undelivered;
import java.util.function.Supplier;

/**
 * What follows when a notice does not get through by its way: the next way to its recipient is
 * taken at once; where none is left, somebody else is told. All of it joins the transaction at
 * hand.
 */
final class Fallback {
  private final Ledger ledger;
  private final Attempts attempts;
  private final Ways ways;
  private final Supplier<Directory> directory;
  private final Routing routing;

  Fallback(
      Ledger ledger, Attempts attempts, Ways ways, Supplier<Directory> directory, Routing routing) {
    this.ledger = ledger;
    this.attempts = attempts;
    this.ways = ways;
    this.directory = directory;
    this.routing = routing;
  }

  /**
   * Where the first try failed it goes on by this way, and by the next one without waiting for it.
   * One that a crash cut off has told nobody that it failed: the one after it is the first.
   */
  void failed(Entry entry) {
    if (attempts.isFirstToEnd(entry.id())) {
      ways.hold(entry.notice());
      ways.hasten(entry);
    }
  }

  /** It is not tried any more by this way. */
  void giveUp(Entry entry, String why) {
    ways.hold(entry.notice());
    if (ledger.settle(entry.id(), State.DEAD, why)) {
      otherwise(entry);
    }
  }

  /** It was taken over by the other side and did not arrive. */
  void lost(Entry entry, String why) {
    ways.hold(entry.notice());
    if (ways.lost(entry.id(), why)) {
      otherwise(entry);
    }
  }

  private void otherwise(Entry entry) {
    ways.hasten(entry);
    if (!ways.hasAnother(entry)) {
      var now = directory.get();
      var added = ledger.add(routing.of(Undelivered.tell(entry.notice(), now), now));
      if (added == 0 && !ledger.mayReachSomebody(entry.notice().source().event())) {
        ledger.add(Undelivered.alarm(entry.notice()));
      }
    }
  }
}
