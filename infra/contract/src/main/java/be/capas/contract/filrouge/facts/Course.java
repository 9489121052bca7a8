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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an accompaniment goes, as far as it bears on the thread.
 *
 * @param plan the one in force; absent before any was agreed
 * @param relays by id
 * @param mark absent where nobody ever said that contact was lost
 */
public record Course(@Nullable Plan plan, SortedMap<UUID, Relay> relays, @Nullable Mark mark) {
  static final Course NONE = new Course(null, new TreeMap<>(), null);

  public Course {
    relays = Collections.unmodifiableSortedMap(new TreeMap<>(relays));
  }

  Course fold(PlanningEvent event, Fact fact) {
    return switch (event) {
      case PlanAgreed it -> new Course(Plan.later(plan, agreed(it, fact)), relays, mark);
      case PlanReviewed it ->
          plan == null ? this : new Course(plan.reviewed(fact, it.reviewDue()), relays, mark);
      case MeetingProposed _, SituationAnalysed _ -> this;
    };
  }

  Course fold(RelayEvent event, Fact fact) {
    var next = new TreeMap<>(relays);
    next.compute(event.relay().value(), (_, it) -> relay(it, event, fact));
    return new Course(plan, next, mark);
  }

  Course fold(ContactEvent event, Fact fact) {
    var next =
        switch (event) {
          case ContactLost _ -> new Mark(true, fact);
          case ContactRestored _ -> new Mark(false, fact);
        };
    return new Course(plan, relays, next.orLater(mark));
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
    return new Plan(fact, event.reviewDue(), days == null ? null : Duration.ofDays(days));
  }
}
