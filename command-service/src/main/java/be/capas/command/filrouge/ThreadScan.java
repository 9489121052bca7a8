package be.capas.command.filrouge;

import be.capas.command.gateway.FileEvents;
import be.capas.command.gateway.MessageIds;
import be.capas.command.gateway.Origin;
import be.capas.command.gateway.StreamGateway;
import be.capas.command.people.KnownPerson;
import be.capas.command.people.People;
import be.capas.command.people.PersonStreams;
import be.capas.command.person.domain.PersonCommand.TellThread;
import be.capas.command.rule.Act;
import be.capas.command.wall.Wall;
import be.capas.contract.CapasEvent;
import be.capas.contract.PersonEvent.ThreadChanged;
import be.capas.contract.Recorded;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.filrouge.Absences;
import be.capas.contract.filrouge.FilRouge;
import be.capas.contract.filrouge.Holding;
import be.capas.contract.filrouge.Status;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OnCallId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import be.capas.platform.filrouge.FilRougeSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at the threads that are due and records what has changed, by the function that also answers
 * readers. Thread by thread, each in a transaction of its own, and always with the same outcome: a
 * run that was cut short is made good by the next, and after a long pause each thread is told once,
 * as it is now.
 */
@Component
public final class ThreadScan {
  private static final Logger log = LoggerFactory.getLogger(ThreadScan.class);
  private static final ActorId POLICY = new ActorId("policy:fil-rouge");

  /** As exactly as the database knows time. */
  private static final Duration JUST_AFTER = Duration.of(1, ChronoUnit.MILLIS);

  private final Looks looks;
  private final People people;
  private final PersonStreams streamsOf;
  private final FileEvents events;
  private final StreamGateway streams;
  private final Wall wall;
  private final FilRougeSettings rules;
  private final ScanSettings settings;
  private final Clock clock;

  ThreadScan(
      Looks looks,
      People people,
      PersonStreams streamsOf,
      FileEvents events,
      StreamGateway streams,
      Wall wall,
      FilRougeSettings rules,
      ScanSettings settings,
      Clock clock) {
    this.looks = looks;
    this.people = people;
    this.streamsOf = streamsOf;
    this.events = events;
    this.streams = streams;
    this.wall = wall;
    this.rules = rules;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Looks until nothing is due or the time for one run is over.
   *
   * @return how many threads were looked at
   */
  public int look() {
    var end = clock.instant().plus(settings.atMost());
    var looked = 0;
    List<Look> due;
    do {
      due = looks.take(settings.batch(), clock.instant());
      var away = new HashMap<OrganisationId, Absences>();
      due.forEach(it -> look(it, away));
      looked += due.size();
    } while (!due.isEmpty() && clock.instant().isBefore(end));
    return looked;
  }

  /** One that cannot be judged must not keep the others from it: it is tried again later. */
  private void look(Look look, Map<OrganisationId, Absences> away) {
    try {
      var found = streams.inOneTransaction(() -> judge(look, away), (seen, _) -> seen);
      looks.putOff(look, found);
    } catch (RuntimeException failed) {
      log.error(
          "The thread of {} could not be judged; it will be tried again.", look.person(), failed);
    }
  }

  /** Tells what has changed, and says when time alone may change something again. */
  private Seen judge(Look look, Map<OrganisationId, Absences> away) {
    wall.goBehind(look.organisation());
    var known = people.lock(look.person(), look.organisation());
    var now = clock.instant();
    var into = known.flatMap(it -> Optional.ofNullable(it.mergedInto()));
    if (into.isPresent()) {
      looks.mark(into.get(), look.organisation(), now);
      return Seen.NO_THREAD;
    }
    if (known.filter(KnownPerson::isWhole).isEmpty()) {
      return Seen.NO_THREAD;
    }
    var recorded = events.of(streamsOf.of(look.person()));
    var facts = ThreadFacts.of(look.organisation(), recorded);
    var yardstick =
        new Yardstick(
            rules.of(look.organisation()),
            away.computeIfAbsent(look.organisation(), this::absences));
    var thread = FilRouge.judge(facts, yardstick, now);
    if (thread.status() != told(recorded, look.person())) {
      streams.send(tell(look, thread, now), origin(now));
    }
    return new Seen(
        FilRouge.holdsUntil(facts, yardstick, now).map(it -> it.plus(JUST_AFTER)),
        ofTheHouse(thread.holder()));
  }

  /**
   * In the organisation's one on-call book. What is said after it was read makes its rows due
   * again.
   */
  private Absences absences(OrganisationId organisation) {
    return Absences.of(events.of(List.of(OnCallId.of(organisation).value())));
  }

  private static Optional<ActorId> ofTheHouse(@Nullable Holding holding) {
    return Optional.ofNullable(holding)
        .filter(it -> it.kind() != Holder.Kind.PARTNER)
        .map(it -> new ActorId(it.id()));
  }

  /** What was said of a file that was merged into this one was said of that one. */
  private static Status told(List<Recorded<CapasEvent>> recorded, PersonId person) {
    return recorded.stream()
        .filter(it -> it.stream().equals(person.value()))
        .map(Recorded::event)
        .filter(ThreadChanged.class::isInstance)
        .map(it -> ((ThreadChanged) it).status())
        .reduce(Status.STEADY, (_, last) -> last);
  }

  private static TellThread tell(Look look, FilRouge thread, Instant now) {
    return new TellThread(
        look.person(),
        thread.status(),
        holder(thread.holder()),
        thread.signals(),
        new Act(look.organisation(), POLICY, null, now));
  }

  private static @Nullable Holder holder(@Nullable Holding holding) {
    return holding == null ? null : new Holder(holding.kind(), holding.id());
  }

  private static Origin origin(Instant now) {
    return new Origin(now, MessageIds.next().toString(), null, null, null);
  }
}
