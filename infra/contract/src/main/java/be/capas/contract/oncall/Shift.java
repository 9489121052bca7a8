package be.capas.contract.oncall;

import be.capas.contract.id.ActorId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is on call when, week after week: all of them together, or one after the other.
 *
 * @param people in the order in which to call them, or to take turns
 * @param hours when; around the clock where none are given
 * @param rotation how they take turns; absent where all of them are on call together
 */
public record Shift(List<ActorId> people, List<Hours> hours, @Nullable Rotation rotation) {
  public Shift {
    people = List.copyOf(people);
    hours = hours == null ? List.of() : List.copyOf(hours);
    if (people.isEmpty()) {
      throw new IllegalArgumentException("a shift needs people");
    }
  }

  List<ActorId> onCall(Instant at, ZoneId zone) {
    if (!hours.isEmpty() && hours.stream().noneMatch(it -> it.hold(at, zone))) {
      return List.of();
    }
    if (rotation == null) {
      return people;
    }
    var turn = rotation.turn(at, zone);
    return turn.isEmpty()
        ? List.of()
        : List.of(people.get((int) (turn.getAsLong() % people.size())));
  }

  Stream<Instant> changes(Instant from, Instant to, ZoneId zone) {
    var turns = rotation == null ? Stream.<Instant>empty() : rotation.changes(from, to, zone);
    return Stream.concat(hours.stream().flatMap(it -> it.changes(from, to, zone)), turns);
  }
}
