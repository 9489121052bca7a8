package be.capas.contract.oncall;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.RosterId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When somebody is on call, in one piece, whoever else is. Whoever looks, pages or keeps calendars
 * asks the same book and gets the same pieces.
 */
public record Duty(RosterId roster, ActorId who, Instant from, Instant to) {
  /** Somebody's own, the first one first; cut where the time asked for begins and ends. */
  public static List<Duty> of(OnCallBook book, ActorId who, Instant from, Instant to) {
    var duties = new ArrayList<Duty>();
    for (var it : Stretch.of(book, from, to)) {
      if (it.people().contains(who)) {
        var next = new Duty(it.roster(), who, it.from(), it.to());
        if (!duties.isEmpty() && duties.getLast().isBefore(next)) {
          next = new Duty(it.roster(), who, duties.removeLast().from(), it.to());
        }
        duties.add(next);
      }
    }
    duties.sort(Comparator.comparing(Duty::from));
    return List.copyOf(duties);
  }

  private boolean isBefore(Duty next) {
    return roster.equals(next.roster) && to.equals(next.from);
  }
}
