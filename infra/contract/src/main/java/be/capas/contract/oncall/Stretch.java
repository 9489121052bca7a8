package be.capas.contract.oncall;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.RosterId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The same people on call in a roster from one time to another; nobody is a gap. */
public record Stretch(RosterId roster, Instant from, Instant to, List<ActorId> people) {
  public Stretch {
    people = List.copyOf(people);
  }

  /** Roster by roster, one after the other: together they are all of the time asked for. */
  public static List<Stretch> of(OnCallBook book, Instant from, Instant to) {
    return book.rosters().stream().flatMap(it -> of(book, it, from, to).stream()).toList();
  }

  private static List<Stretch> of(OnCallBook book, Roster roster, Instant from, Instant to) {
    var stretches = new ArrayList<Stretch>();
    for (var at : changes(book, roster, from, to)) {
      var people = book.onCall(roster.id(), at, Skills.NONE);
      if (stretches.isEmpty() || !stretches.getLast().people().equals(people)) {
        if (!stretches.isEmpty()) {
          stretches.add(stretches.removeLast().until(at));
        }
        stretches.add(new Stretch(roster.id(), at, to, people));
      }
    }
    return stretches;
  }

  private static List<Instant> changes(OnCallBook book, Roster roster, Instant from, Instant to) {
    var absences =
        book.absences().stream()
            .flatMap(it -> Stream.of(it.from(), it.to()))
            .filter(it -> it.isAfter(from) && it.isBefore(to));
    return Stream.concat(roster.changes(from, to).stream(), absences).distinct().sorted().toList();
  }

  private Stretch until(Instant end) {
    return new Stretch(roster, from, end, people);
  }
}
