package be.capas.command.timer;

import be.capas.command.crisis.domain.CrisisCommand.TakeDueSteps;
import be.capas.command.crisis.domain.Due;
import be.capas.command.gateway.Origin;
import be.capas.command.gateway.StreamGateway;
import be.capas.command.rule.Act;
import be.capas.command.wall.Wall;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.OrganisationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Has a crisis do what is due by now: the next page, a reminder, a claim that lapses. Early, late,
 * twice or by two at once, it does no harm: the crisis decides, and each event has its number.
 */
@Component
public final class DueSteps {
  /** In whose name it is done: nobody decides it. */
  static final ActorId POLICY = new ActorId("policy:escalation");

  private final StoredCrises crises;
  private final StoredBooks books;
  private final StreamGateway streams;
  private final Wall wall;
  private final Clock clock;
  private final Lateness lateness;

  DueSteps(
      StoredCrises crises,
      StoredBooks books,
      StreamGateway streams,
      Wall wall,
      Clock clock,
      Lateness lateness) {
    this.crises = crises;
    this.books = books;
    this.streams = streams;
    this.wall = wall;
    this.clock = clock;
    this.lateness = lateness;
  }

  /**
   * Takes what is due, if anything.
   *
   * @throws be.capas.command.gateway.Busy if too many requests wait already
   * @throws be.capas.command.gateway.Contended if others were faster each time
   */
  public void take(CrisisId id) {
    var now = clock.instant();
    crises
        .find(id)
        .ifPresent(
            crisis ->
                crisis
                    .due()
                    .filter(due -> due.isNow(now))
                    .ifPresent(due -> take(crisis, due, now)));
  }

  private void take(CrisisNow crisis, Due due, Instant now) {
    var organisation = crisis.last().organisation();
    var book = books.of(organisation);
    var command = new TakeDueSteps(crisis.id(), book, new Act(organisation, POLICY, null, now));
    var taken =
        streams.inOneTransaction(
            () -> send(command, organisation, origin(crisis, now)), (_, changes) -> changes);
    if (!taken.isEmpty()) {
      lateness.record(due, Duration.between(crisis.dueAt().orElse(now), now));
    }
  }

  private boolean send(TakeDueSteps command, OrganisationId organisation, Origin origin) {
    wall.goBehind(organisation);
    streams.send(command, origin);
    return true;
  }

  /** What time brings about belongs to the alarm's request, and follows from the last event. */
  private static Origin origin(CrisisNow crisis, Instant now) {
    var last = crisis.last();
    return new Origin(now, last.correlationId(), last.id().toString(), last.traceparent(), null);
  }
}
