package be.capas.contract.filrouge.facts;

import be.capas.contract.ContactEvent;
import be.capas.contract.ContactEvent.ContactLost;
import be.capas.contract.ContactEvent.ContactRestored;
import be.capas.contract.PlanningEvent;
import be.capas.contract.PlanningEvent.MeetingProposed;
import be.capas.contract.PlanningEvent.PlanAgreed;
import be.capas.contract.PlanningEvent.PlanReviewed;
import be.capas.contract.PlanningEvent.SituationAnalysed;
import be.capas.contract.RelayEvent;
import be.capas.contract.RelayEvent.RelayReturned;
import be.capas.contract.RelayEvent.RelayTaken;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an accompaniment goes, as far as it bears on the thread.
 *
 * @param plan the one in force; absent before any was agreed
 * @param relays by id
 * @param mark absent where nobody ever said that contact was lost
 * @param earlierMarks the last {@value #MARKS_KEPT} before that, the latest first; absent if there
 *     are none
 */
public record Course(
    @Nullable Plan plan,
    SortedMap<UUID, Relay> relays,
    @Nullable Mark mark,
    @Nullable List<Mark> earlierMarks) {
  static final Course NONE = new Course(null, new TreeMap<>(), null, null);

  /** One counts; the others are there in case that one is taken back. Our choice. */
  private static final int MARKS_KEPT = 50;

  public Course {
    earlierMarks =
        earlierMarks == null || earlierMarks.isEmpty() ? null : List.copyOf(earlierMarks);
    relays = Collections.unmodifiableSortedMap(new TreeMap<>(relays));
  }

  Course fold(PlanningEvent event, Fact fact) {
    return switch (event) {
      case PlanAgreed it -> planned(Plan.later(plan, agreed(it, fact)));
      case PlanReviewed it -> plan == null ? this : planned(plan.reviewed(fact, it.reviewDue()));
      case MeetingProposed _, SituationAnalysed _ -> this;
    };
  }

  Course fold(RelayEvent event, Fact fact) {
    var next = new TreeMap<>(relays);
    next.compute(event.relay().value(), (_, it) -> relay(it, event, fact));
    return new Course(plan, next, mark, earlierMarks);
  }

  Course fold(ContactEvent event, Fact fact) {
    var next =
        switch (event) {
          case ContactLost _ -> new Mark(true, fact);
          case ContactRestored _ -> new Mark(false, fact);
        };
    return marked(Stream.concat(marks(), Stream.of(next)));
  }

  /** This without what that event said; of a plan or a relay nothing is taken back. */
  Course without(UUID event) {
    return marked(marks().filter(it -> !it.fact().event().equals(event)));
  }

  private Stream<Mark> marks() {
    return Stream.concat(
        Stream.ofNullable(mark), earlierMarks == null ? Stream.of() : earlierMarks.stream());
  }

  private Course marked(Stream<Mark> marks) {
    var latestFirst = marks.sorted(Mark.LATEST_FIRST).limit(MARKS_KEPT + 1L).toList();
    return latestFirst.isEmpty()
        ? new Course(plan, relays, null, null)
        : new Course(
            plan, relays, latestFirst.getFirst(), latestFirst.subList(1, latestFirst.size()));
  }

  private Course planned(Plan next) {
    return new Course(next, relays, mark, earlierMarks);
  }

  /** Either may become known first. */
  private static Relay relay(@Nullable Relay known, RelayEvent event, Fact fact) {
    var before = known == null ? new Relay(null, null, null) : known;
    return switch (event) {
      case RelayTaken it -> new Relay(fact, it.until(), before.returned());
      case RelayReturned _ -> new Relay(before.taken(), before.until(), fact);
    };
  }

  private static Plan agreed(PlanAgreed event, Fact fact) {
    var days = event.contactEveryDays();
    return new Plan(fact, event.reviewDue(), days == null ? null : Duration.ofDays(days), null);
  }
}
