package be.capas.query.history;

import be.capas.contract.CapasEvent;
import be.capas.contract.Corrections;
import be.capas.contract.Recorded;
import be.capas.contract.filrouge.Yardstick;
import be.capas.query.history.History.Replay;
import be.capas.query.journal.Journal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page of the steps of a history, the oldest first. After each step the state is the one that the
 * history tells as of its time, to the letter.
 *
 * @param next the event behind which the next page begins; absent on the last
 */
public record Steps(List<Step> steps, @Nullable UUID next) {
  /** The most that one page may hold. */
  public static final int MOST = 200;

  public Steps {
    steps = List.copyOf(steps);
  }

  /**
   * The page.
   *
   * @param after the event behind which to go on; empty if there is no such event
   */
  public static Optional<Steps> of(
      Journal journal, Yardstick yardstick, Instant knownAt, @Nullable UUID after, int limit) {
    var known = journal.knownAt(knownAt);
    var moments = moments(known);
    return start(moments, after)
        .map(start -> new Walk(known, yardstick, knownAt).page(moments, start, limit));
  }

  private static Optional<Integer> start(List<Moment> moments, @Nullable UUID after) {
    if (after == null) {
      return Optional.of(0);
    }
    for (var i = 0; i < moments.size(); i++) {
      if (moments.get(i).holds(after)) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  private static List<Moment> moments(Journal journal) {
    var times =
        journal.events().stream().collect(Collectors.toMap(Recorded::id, Recorded::occurredAt));
    var takenBack = Corrections.takenBack(journal.events());
    var byTime = new TreeMap<Instant, Moment>();
    for (var i = 0; i < journal.events().size(); i++) {
      var event = journal.events().get(i);
      var moment = byTime.computeIfAbsent(event.occurredAt(), Moment::new);
      moment.events().add(event);
      var takesBack = Corrections.takenBack(event.event());
      if (takesBack.isEmpty() && !takenBack.contains(event.id())) {
        moment.standing().add(new Arrived(i, event));
      }
      // What took something back is known wherever that is told of.
      byTime
          .computeIfAbsent(takesBack.map(times::get).orElse(event.occurredAt()), Moment::new)
          .position()
          .merge(event.stream(), event.sequence(), Math::max);
    }
    return List.copyOf(byTime.values());
  }

  /**
   * An event.
   *
   * @param number its place in the order of arrival
   */
  private record Arrived(int number, Recorded<? extends CapasEvent> event) {}

  /**
   * A time at which something happened.
   *
   * @param events all that did, or is said to have
   * @param standing those of them that were not taken back and take nothing back
   * @param position what the state is made from as of then, and was not before
   */
  private record Moment(
      Instant at,
      List<Recorded<? extends CapasEvent>> events,
      List<Arrived> standing,
      Map<UUID, Long> position) {
    Moment(Instant at) {
      this(at, new ArrayList<>(), new ArrayList<>(), new HashMap<>());
    }

    boolean holds(UUID event) {
      return events.stream().anyMatch(it -> it.id().equals(event));
    }

    List<Happening> happenings() {
      return events.stream().<Happening>map(Happening::of).toList();
    }
  }

  /**
   * Goes from moment to moment of what stands; begins anew where something had become known late.
   */
  private static final class Walk {
    private final Journal known;
    private final Yardstick yardstick;
    private final Instant knownAt;
    private Replay replay;
    private int lastArrived = -1;

    Walk(Journal known, Yardstick yardstick, Instant knownAt) {
      this.known = known;
      this.yardstick = yardstick;
      this.knownAt = knownAt;
      this.replay = new Replay(known);
    }

    Steps page(List<Moment> moments, int start, int limit) {
      var end = Math.min(moments.size(), start + limit);
      var before = start == 0 ? replay.at(Instant.MIN, knownAt, yardstick) : state(moments, start);
      var steps = new ArrayList<Step>();
      for (var moment : moments.subList(start, end)) {
        var after = to(moment);
        steps.add(Step.of(before, after, moment.happenings()));
        before = after;
      }
      return new Steps(steps, end < moments.size() ? steps.getLast().last() : null);
    }

    private History state(List<Moment> moments, int start) {
      return to(moments.get(start - 1), true);
    }

    private History to(Moment moment) {
      var standing = moment.standing();
      return to(moment, !standing.isEmpty() && standing.getFirst().number() < lastArrived);
    }

    private History to(Moment moment, boolean anew) {
      if (anew) {
        replay = new Replay(known);
        replay.apply(known.at(moment.at(), knownAt));
        lastArrived = last(moment.at());
      } else if (!moment.standing().isEmpty()) {
        moment.standing().forEach(it -> replay.apply(it.event()));
        lastArrived = moment.standing().getLast().number();
      }
      replay.count(moment.position());
      return replay.at(moment.at(), knownAt, yardstick);
    }

    private int last(Instant at) {
      for (var i = known.events().size() - 1; i >= 0; i--) {
        var event = known.events().get(i);
        if (!event.occurredAt().isAfter(at) && Corrections.takenBack(event.event()).isEmpty()) {
          return i;
        }
      }
      return -1;
    }
  }
}
