package be.capas.query.indicators;

import be.capas.query.indicators.Fact.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What counts of one person. Pure and without a clock: the same facts, the same figures. See
 * docs/indicators.md for every definition.
 */
final class Counting {
  private static final Comparator<Fact> BY_TIME = Comparator.comparing(Fact::occurredAt);

  private static final String KNOWN = "KNOWN";
  private static final String NEW = "NEW";

  private static final Map<String, Indicator> VISITS =
      Map.of(
          "MET", Indicator.VISITS_MET,
          "NOT_FOUND", Indicator.VISITS_NOT_FOUND,
          "REFUSED", Indicator.VISITS_REFUSED,
          "UNSAFE", Indicator.VISITS_UNSAFE);

  private static final Map<Kind, Indicator> STATES =
      Map.of(
          Kind.HANDOFF_SENT, Indicator.HANDOFFS_SENT,
          Kind.HANDOFF_ACCEPTED, Indicator.HANDOFFS_ACCEPTED,
          Kind.HANDOFF_WAITLISTED, Indicator.HANDOFFS_WAITLISTED,
          Kind.HANDOFF_DECLINED, Indicator.HANDOFFS_DECLINED,
          Kind.HANDOFF_EXPIRED, Indicator.HANDOFFS_EXPIRED,
          Kind.HANDOFF_WITHDRAWN, Indicator.HANDOFFS_WITHDRAWN,
          Kind.THREAD_TRANSFERRED, Indicator.HANDOFFS_TRANSFERRED,
          Kind.THREAD_RETURNED, Indicator.HANDOFFS_RETURNED,
          Kind.HANDOFF_BROKEN, Indicator.HANDOFFS_BROKEN);

  /** By when they happened; of two at once the one that arrived first comes first. */
  private final List<Fact> facts;

  /** What is known of the person: as the file that goes on was opened. */
  private final @Nullable Fact person;

  private final List<Counted> counted = new ArrayList<>();

  private Counting(List<Fact> standing) {
    facts = standing.stream().sorted(BY_TIME).toList();
    person =
        standing.stream()
            .filter(it -> it.kind() == Kind.PERSON_REGISTERED)
            .findFirst()
            .orElse(null);
  }

  /**
   * What counts, of what stands.
   *
   * @param standing of several files of one person, that of the file that goes on first
   */
  static List<Counted> of(List<Fact> standing) {
    var counting = new Counting(standing);
    counting.requests();
    counting.threads();
    counting.meetings();
    counting.of(Kind.CRISIS_RAISED).forEach(counting::crisis);
    counting.of(Kind.HANDOFF_PROPOSED).forEach(counting::handoff);
    counting.indirect();
    return counting.counted;
  }

  private void requests() {
    var known = of(Kind.PERSON_REGISTERED).limit(1).anyMatch(it -> it.says(Fact.KNOWN, "true"));
    for (var fact : of(Kind.HELP_REQUESTED, Kind.HELP_REQUEST_REPEATED).toList()) {
      var asked = about(fact.stream());
      asked.put(Dimension.SOURCE, values(fact.all(Fact.SOURCE)));
      asked.put(Dimension.REASON, values(fact.all(Fact.REASON)));
      count(Indicator.REQUESTS, fact, asked);
      count(Indicator.PEOPLE, fact, asked);
      add(Indicator.REQUESTS_FROM_PEOPLE_KNOWN, fact.occurredAt(), asked, known ? 1 : 0, fact);
      known = true;
    }
    of(Kind.HELP_REQUESTED, Kind.ACCOMPANIMENT_REOPENED)
        .forEach(it -> count(Indicator.ACCOMPANIMENTS_IN, it, about(it.stream())));
    of(Kind.ACCOMPANIMENT_ENDED)
        .forEach(it -> count(Indicator.ACCOMPANIMENTS_OUT, it, about(it.stream())));
  }

  /** What broke in a file that was merged is restored in the one that goes on. */
  private void threads() {
    Set<String> broken = new HashSet<>();
    for (var fact : of(Kind.THREAD_BROKEN, Kind.THREAD_STEADIED, Kind.FILES_MERGED).toList()) {
      var file = fact.stream().toString();
      if (fact.kind() == Kind.THREAD_BROKEN) {
        count(Indicator.THREADS_BROKEN, fact, known());
        broken.add(file);
      } else if (fact.kind() == Kind.FILES_MERGED) {
        if (broken.removeAll(fact.all(Fact.FILE))) {
          broken.add(file);
        }
      } else if (broken.remove(file)) {
        count(Indicator.THREADS_RESTORED, fact, known());
      }
    }
  }

  private void meetings() {
    for (var fact : of(Kind.VISIT_MADE, Kind.INTERVIEW_HELD).toList()) {
      var of = about(fact.stream());
      var outcome = fact.one(Fact.OUTCOME);
      var visits = outcome == null ? null : VISITS.get(outcome);
      if (visits != null) {
        count(visits, fact, of);
      }
      if (fact.says(Fact.PLACE, "HOME")) {
        count(Indicator.HOME_VISITS, fact, of);
      }
      if (outcome == null || outcome.equals("MET")) {
        var interpreter = fact.says(Fact.INTERPRETER, "true") ? 1 : 0;
        add(Indicator.MEETINGS_WITH_INTERPRETER, fact.occurredAt(), of, interpreter, fact);
      }
    }
  }

  private void crisis(Fact raised) {
    var of = known();
    if (!raised.all(Fact.ANTENNA).isEmpty()) {
      of.put(Dimension.ANTENNA, values(raised.all(Fact.ANTENNA)));
    }
    count(Indicator.CRISES, raised, judged(of, raised));
    var ended = first(raised, Kind.CRISIS_ENDED);
    answered(raised, of, Kind.CRISIS_CLAIMED, Fact.CLAIM_BY, ended, Answer.CLAIM);
    answered(raised, of, Kind.CRISIS_CONTACT, Fact.CONTACT_BY, ended, Answer.CONTACT);
  }

  /** Which figures tell how soon a crisis was answered. */
  private enum Answer {
    CLAIM(
        Indicator.CRISIS_TIME_TO_CLAIM,
        Indicator.CRISES_CLAIMED_IN_TIME,
        Indicator.CRISES_NEVER_CLAIMED),
    CONTACT(
        Indicator.CRISIS_TIME_TO_CONTACT,
        Indicator.CRISES_CONTACTED_IN_TIME,
        Indicator.CRISES_WITHOUT_CONTACT);

    private final Indicator time;
    private final Indicator inTime;
    private final Indicator never;

    Answer(Indicator time, Indicator inTime, Indicator never) {
      this.time = time;
      this.inTime = inTime;
      this.never = never;
    }
  }

  /** What ended unanswered was not in time; what still waits is judged once it was answered. */
  private void answered(
      Fact raised,
      Map<Dimension, SortedSet<String>> of,
      Kind kind,
      String limit,
      Optional<Fact> ended,
      Answer answer) {
    var first = first(raised, kind);
    var end = first.or(() -> ended);
    if (end.isEmpty()) {
      return;
    }
    var judgement = judgement(raised, end.get().occurredAt());
    var rows = judged(of, judgement);
    var by = judgement.time(limit);
    if (first.isPresent()) {
      time(answer.time, raised, first.get(), first.get().occurredAt(), raised.occurredAt(), rows);
    } else {
      count(answer.never, raised, rows);
    }
    if (by != null) {
      var inTime = first.isPresent() && !first.get().occurredAt().isAfter(by) ? 1 : 0;
      add(answer.inTime, raised.occurredAt(), rows, inTime, raised, end.get());
    }
  }

  private static Map<Dimension, SortedSet<String>> judged(
      Map<Dimension, SortedSet<String>> of, Fact judgement) {
    var urgency = new EnumMap<Dimension, SortedSet<String>>(Dimension.class);
    urgency.putAll(of);
    urgency.put(Dimension.URGENCY, values(judgement.all(Fact.URGENCY)));
    return urgency;
  }

  /** What held of urgency and limits at a time: they may have been set anew since. */
  private Fact judgement(Fact raised, Instant at) {
    var last = raised;
    for (var fact : in(raised, Kind.URGENCY_CHANGED).toList()) {
      if (!fact.occurredAt().isAfter(at)) {
        last = fact;
      }
    }
    return last;
  }

  private void handoff(Fact proposed) {
    var accompaniment = proposed.one(Fact.ACCOMPANIMENT);
    var of = accompaniment == null ? known() : about(UUID.fromString(accompaniment));
    of.put(Dimension.PARTNER, values(proposed.all(Fact.PARTNER)));
    for (var state : STATES.entrySet()) {
      first(proposed, state.getKey())
          .ifPresent(it -> count(state.getValue(), it, declined(of, it)));
    }
    var sent = first(proposed, Kind.HANDOFF_SENT).orElse(null);
    if (sent != null) {
      first(proposed, Kind.HANDOFF_ACCEPTED, Kind.HANDOFF_WAITLISTED, Kind.HANDOFF_DECLINED)
          .ifPresent(
              it ->
                  time(
                      Indicator.HANDOFF_TIME_TO_ANSWER,
                      sent,
                      it,
                      it.occurredAt(),
                      sent.occurredAt(),
                      of));
      first(proposed, Kind.APPOINTMENT_SET).ifPresent(it -> appointment(sent, it, of));
    }
  }

  private void appointment(Fact sent, Fact set, Map<Dimension, SortedSet<String>> of) {
    var at = set.time(Fact.AT);
    if (at != null) {
      time(Indicator.HANDOFF_TIME_TO_APPOINTMENT, sent, set, at, sent.occurredAt(), of);
    }
  }

  private static Map<Dimension, SortedSet<String>> declined(
      Map<Dimension, SortedSet<String>> of, Fact fact) {
    if (fact.kind() != Kind.HANDOFF_DECLINED) {
      return of;
    }
    var why = new EnumMap<>(of);
    why.put(Dimension.DECLINE_REASON, values(fact.all(Fact.REASON)));
    return why;
  }

  private void indirect() {
    for (var asked : of(Kind.SUPPORT_REQUESTED).toList()) {
      var of = known();
      of.put(Dimension.ANTENNA, values(asked.all(Fact.ANTENNA)));
      of.put(Dimension.SUPPORT_KIND, values(asked.all(Fact.SUPPORT)));
      first(asked, Kind.SUPPORT_HELD).ifPresent(it -> count(Indicator.SUPPORT_HELD, it, of));
    }
    Set<String> sessions = new HashSet<>();
    of(Kind.TRAINING_SESSION_HELD)
        .filter(it -> sessions.add(String.valueOf(it.one(Fact.SESSION))))
        .forEach(it -> count(Indicator.TRAINING_SESSIONS_HELD, it, known()));
    of(Kind.TRAINING_COMPLETED)
        .limit(1)
        .forEach(it -> count(Indicator.TRAININGS_COMPLETED, it, known()));
  }

  /** What is known of the person. */
  private Map<Dimension, SortedSet<String>> known() {
    var known = new EnumMap<Dimension, SortedSet<String>>(Dimension.class);
    if (person != null) {
      known.put(Dimension.ANTENNA, values(person.all(Fact.ANTENNA)));
      known.put(Dimension.AGE_BAND, values(person.all(Fact.AGE_BAND)));
      known.put(Dimension.SITUATION, values(person.all(Fact.SITUATION)));
      known.put(Dimension.KNOWN, values(List.of(person.says(Fact.KNOWN, "true") ? KNOWN : NEW)));
    }
    return known;
  }

  /** And of the request that opened the accompaniment. */
  private Map<Dimension, SortedSet<String>> about(UUID accompaniment) {
    var about = known();
    of(Kind.HELP_REQUESTED)
        .filter(it -> it.stream().equals(accompaniment))
        .findFirst()
        .ifPresent(
            it -> {
              about.put(Dimension.ANTENNA, values(it.all(Fact.ANTENNA)));
              about.put(Dimension.SOURCE, values(it.all(Fact.SOURCE)));
              about.put(Dimension.REASON, values(it.all(Fact.REASON)));
            });
    return about;
  }

  private static SortedSet<String> values(Collection<String> codes) {
    return new TreeSet<>(codes);
  }

  private Stream<Fact> of(Kind... kinds) {
    var wanted = Set.of(kinds);
    return facts.stream().filter(it -> wanted.contains(it.kind()));
  }

  private Stream<Fact> in(Fact beginning, Kind... kinds) {
    return of(kinds).filter(it -> it.stream().equals(beginning.stream()));
  }

  private Optional<Fact> first(Fact beginning, Kind... kinds) {
    return in(beginning, kinds).findFirst();
  }

  private void count(Indicator indicator, Fact fact, Map<Dimension, SortedSet<String>> of) {
    add(indicator, fact.occurredAt(), of, 1, fact);
  }

  /** Counted when it began; what is said to have ended before it began took no time. */
  private void time(
      Indicator indicator,
      Fact began,
      Fact ended,
      Instant end,
      Instant begin,
      Map<Dimension, SortedSet<String>> of) {
    var seconds = Math.max(0, Duration.between(begin, end).toSeconds());
    add(indicator, began.occurredAt(), of, seconds, began, ended);
  }

  private void add(
      Indicator indicator,
      Instant at,
      Map<Dimension, SortedSet<String>> of,
      long value,
      Fact... because) {
    var causes = Arrays.stream(because).map(Fact::id).toList();
    counted.add(new Counted(indicator, at, of, value, causes));
  }
}
