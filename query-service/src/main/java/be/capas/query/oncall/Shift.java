package be.capas.query.oncall;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.OnCallBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When somebody is on call, in one piece, whoever else is. */
public record Shift(RosterId roster, ActorId who, Instant from, Instant to) {
  /** Somebody's own, the first one first. */
  public static List<Shift> of(OnCallBook book, ActorId who, Instant from, Instant to) {
    var shifts = new ArrayList<Shift>();
    for (var it : Stretch.of(book, from, to)) {
      if (it.people().contains(who)) {
        var next = new Shift(it.roster(), who, it.from(), it.to());
        if (!shifts.isEmpty() && shifts.getLast().isBefore(next)) {
          next = new Shift(it.roster(), who, shifts.removeLast().from(), it.to());
        }
        shifts.add(next);
      }
    }
    shifts.sort(Comparator.comparing(Shift::from));
    return List.copyOf(shifts);
  }

  private boolean isBefore(Shift next) {
    return roster.equals(next.roster) && to.equals(next.from);
  }
}
