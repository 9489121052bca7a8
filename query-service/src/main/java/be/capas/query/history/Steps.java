package be.capas.query.history;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.filrouge.Yardstick;
import be.capas.query.history.History.Replay;
import be.capas.query.journal.Journal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
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
    var byTime = new TreeMap<Instant, List<Arrived>>();
    for (var i = 0; i < journal.events().size(); i++) {
      var event = journal.events().get(i);
      byTime.computeIfAbsent(event.occurredAt(), _ -> new ArrayList<>()).add(new Arrived(i, event));
    }
    return byTime.entrySet().stream().map(it -> new Moment(it.getKey(), it.getValue())).toList();
  }

  /**
   * An event.
   *
   * @param number its place in the order of arrival
   */
  private record Arrived(int number, Recorded<? extends CapasEvent> event) {}

  /** A time at which something happened. */
  private record Moment(Instant at, List<Arrived> events) {
    boolean holds(UUID event) {
      return events.stream().anyMatch(it -> it.event().id().equals(event));
    }

    List<Happening> happenings() {
      return events.stream().map(it -> Happening.of(it.event())).toList();
    }
  }

  /**
   * Goes from moment to moment; begins anew where something had become known late, and each time
   * where anything was taken back: that changes what was before it.
   */
  private static final class Walk {
    private final Journal known;
    private final Yardstick yardstick;
    private final Instant knownAt;
    private final boolean corrected;
    private Replay replay;
    private int lastArrived = -1;

    Walk(Journal known, Yardstick yardstick, Instant knownAt) {
      this.known = known;
      this.yardstick = yardstick;
      this.knownAt = knownAt;
      this.corrected = known.standing().size() < known.events().size();
      this.replay = new Replay(known.organisation());
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
      return to(moment, corrected || moment.events().getFirst().number() < lastArrived);
    }

    private History to(Moment moment, boolean anew) {
      if (anew) {
        replay = new Replay(known.organisation());
        replay.apply(known.at(moment.at(), knownAt));
        lastArrived = last(moment.at());
      } else {
        moment.events().forEach(it -> replay.apply(it.event()));
        lastArrived = moment.events().getLast().number();
      }
      return replay.at(moment.at(), knownAt, yardstick);
    }

    private int last(Instant at) {
      for (var i = known.events().size() - 1; i >= 0; i--) {
        if (!known.events().get(i).occurredAt().isAfter(at)) {
          return i;
        }
      }
      return -1;
    }
  }
}
