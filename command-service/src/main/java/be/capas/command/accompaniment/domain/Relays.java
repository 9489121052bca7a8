package be.capas.command.accompaniment.domain;

import static be.capas.command.rule.Reason.ID_ALREADY_USED;
import static be.capas.command.rule.Reason.RELAY_ENDS_BEFORE_IT_BEGINS;

import be.capas.command.accompaniment.domain.ContactCommand.ReturnRelay;
import be.capas.command.accompaniment.domain.ContactCommand.TakeRelay;
import be.capas.command.rule.Rejected;
import be.capas.contract.RelayEvent;
import be.capas.contract.RelayEvent.RelayReturned;
import be.capas.contract.RelayEvent.RelayTaken;
import be.capas.contract.id.RelayId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The relays that were taken and those that were returned. Either may become known first: a device
 * without network names a relay itself.
 */
public record Relays(Map<RelayId, RelayTaken> taken, Set<RelayId> returned) {
  static final Relays NONE = new Relays(Map.of(), Set.of());

  public Relays {
    taken = Map.copyOf(taken);
    returned = Set.copyOf(returned);
  }

  List<RelayEvent> take(TakeRelay c, Instant now) {
    if (!c.until().isAfter(c.act().happenedAt(now))) {
      throw new Rejected(
          RELAY_ENDS_BEFORE_IT_BEGINS,
          "A relay lasts for a time.",
          Map.of("until", c.until().toString()));
    }
    var known = taken.get(c.relay());
    if (known == null) {
      return List.of(
          new RelayTaken(c.accompaniment(), c.relay(), c.institution(), c.until(), c.reason()));
    }
    if (known.institution().equals(c.institution()) && known.until().equals(c.until())) {
      return List.of();
    }
    throw new Rejected(ID_ALREADY_USED, "This id already names another relay.");
  }

  List<RelayEvent> giveBack(ReturnRelay c) {
    return returned.contains(c.relay())
        ? List.of()
        : List.of(new RelayReturned(c.accompaniment(), c.relay()));
  }

  Relays with(RelayEvent event) {
    return switch (event) {
      case RelayTaken it -> {
        var next = new HashMap<>(taken);
        next.put(it.relay(), it);
        yield new Relays(next, returned);
      }
      case RelayReturned it ->
          new Relays(
              taken,
              Stream.concat(returned.stream(), Stream.of(it.relay())).collect(Collectors.toSet()));
    };
  }
}
