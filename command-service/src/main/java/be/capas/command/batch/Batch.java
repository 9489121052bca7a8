package be.capas.command.batch;

import be.capas.command.batch.Ledger.Kept;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Takes what a device recorded offline. Whatever the order in which commands arrive, in pieces and
 * again: each is carried out in its turn, once, and answered the same from then on. What is ahead
 * of its turn is not done and comes again; an alarm is always done at once.
 */
public final class Batch {
  private final Ledger ledger;
  private final Alone alone;
  private final Gate gate;
  private final Notices notices;

  /** For one recording of one caller. */
  public Batch(Ledger ledger, Alone alone, Gate gate, Notices notices) {
    this.ledger = ledger;
    this.alone = alone;
    this.gate = gate;
    this.notices = notices;
  }

  /** The answers by the commands' indexes. */
  public Map<Integer, Reply> take(List<Item> items) {
    var replies = new TreeMap<Integer, Reply>();
    for (var item : Line.of(items)) {
      replies.put(item.index(), take(item));
    }
    return replies;
  }

  private Reply take(Item item) {
    var place = item.place();
    var key = item.key();
    if (place == null || key == null) {
      return alone.carryOut(item);
    }
    var unseen = item.isAlarm() ? Optional.<Reply>empty() : gate.refuseUnseen(item);
    if (unseen.isPresent()) {
      return unseen.get();
    }
    var known = ledger.at(place);
    if (known.isPresent()) {
      return repeated(item, known.get());
    }
    return item.isAlarm() ? settle(item, place, key) : inTurn(item, place, key);
  }

  private Reply repeated(Item item, Kept known) {
    if (known.key().equals(item.key())) {
      return known.reply();
    }
    return item.isAlarm() ? alone.carryOut(item.outOfLine()) : notices.placeTaken(item);
  }

  private Reply inTurn(Item item, Place place, UUID key) {
    var next = ledger.next(place.about());
    if (next != place.number()) {
      return notices.waits(item, next);
    }
    return gate.refuse(item).orElseGet(() -> settle(item, place, key));
  }

  private Reply settle(Item item, Place place, UUID key) {
    var reply = alone.carryOut(item);
    var kept = reply.outcome() == Reply.Outcome.DONE || !reply.isForGood();
    return kept ? reply : ledger.keep(place, key, reply);
  }
}
