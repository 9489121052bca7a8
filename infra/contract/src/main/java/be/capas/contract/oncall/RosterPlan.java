package be.capas.contract.oncall;

import be.capas.contract.id.ActorId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a roster says for every week.
 *
 * @param zone where the site is: all its times are by the clock on the wall there
 * @param shifts whom to call first stands first
 */
public record RosterPlan(ZoneId zone, List<Shift> shifts) {
  public RosterPlan {
    Objects.requireNonNull(zone);
    shifts = List.copyOf(shifts);
  }

  /** Everybody whom it names, each once. */
  public List<ActorId> people() {
    return shifts.stream().flatMap(it -> it.people().stream()).distinct().toList();
  }

  List<ActorId> onCall(Instant at) {
    return shifts.stream().flatMap(it -> it.onCall(at, zone).stream()).distinct().toList();
  }

  Stream<Instant> changes(Instant from, Instant to) {
    return shifts.stream().flatMap(it -> it.changes(from, to, zone));
  }
}
