package be.capas.contract.oncall;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.RosterId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One roster through time.
 *
 * @param plans what was published, by when it begins to hold
 * @param standIns in the order in which they were agreed: a later one may undo an earlier one
 */
public record Roster(RosterId id, List<Published> plans, List<StandIn> standIns) {
  /** A plan and when it begins to hold. */
  public record Published(Instant from, RosterPlan plan) {}

  public Roster {
    plans = List.copyOf(plans);
    standIns = List.copyOf(standIns);
  }

  /** The plan that holds then; empty before the first one does. */
  public Optional<RosterPlan> plan(Instant at) {
    return plans.reversed().stream()
        .filter(it -> !it.from().isAfter(at))
        .findFirst()
        .map(Published::plan);
  }

  /** Who is on call by the plan alone, in the order in which to call them. */
  public List<ActorId> planned(Instant at) {
    return plan(at).map(it -> it.onCall(at)).orElse(List.of());
  }

  /** The same, whoever stands in taking the place of whom they stand in for. */
  public List<ActorId> onCall(Instant at) {
    var people = new ArrayList<>(planned(at));
    for (var it : standIns) {
      if (it.holds(at) && !people.contains(it.by())) {
        people.replaceAll(person -> person.equals(it.displaced()) ? it.by() : person);
      }
    }
    return List.copyOf(people);
  }

  /** Every time at which somebody else may be on call: the first is the beginning itself. */
  public List<Instant> changes(Instant from, Instant to) {
    var published =
        plans.stream()
            .flatMap(it -> Stream.concat(Stream.of(it.from()), it.plan().changes(from, to)));
    var agreed = standIns.stream().flatMap(it -> Stream.of(it.from(), it.to()));
    return Stream.of(Stream.of(from), published, agreed)
        .flatMap(it -> it)
        .filter(it -> !it.isBefore(from) && it.isBefore(to))
        .distinct()
        .sorted()
        .toList();
  }

  Roster with(Published next) {
    var kept = plans.stream().filter(it -> it.from().isBefore(next.from()));
    return new Roster(id, Stream.concat(kept, Stream.of(next)).toList(), standIns);
  }

  /** The same with this agreed too. */
  public Roster with(StandIn next) {
    return new Roster(id, plans, Stream.concat(standIns.stream(), Stream.of(next)).toList());
  }
}
