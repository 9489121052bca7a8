package be.capas.command.handoff.expiry;

import be.capas.command.gateway.Origin;
import be.capas.command.gateway.StreamGateway;
import be.capas.command.handoff.domain.HandoffCommand.ExpireHandoff;
import be.capas.command.handoff.expiry.Awaited.Answer;
import be.capas.command.rule.Act;
import be.capas.command.wall.Wall;
import be.capas.contract.id.ActorId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Notes for each handoff that nobody answered in time that this is so, each in a transaction of its
 * own. The handoff decides: early, late, twice or by two at once, it does no harm, and what could
 * not be noted is by the next run.
 */
@Component
class ExpiryRun {
  private static final Logger log = LoggerFactory.getLogger(ExpiryRun.class);

  /** In whose name it is noted: nobody decides it. */
  private static final ActorId POLICY = new ActorId("policy:handoff-expiry");

  private final Awaited awaited;
  private final StreamGateway streams;
  private final Wall wall;

  ExpiryRun(Awaited awaited, StreamGateway streams, Wall wall) {
    this.awaited = awaited;
    this.streams = streams;
    this.wall = wall;
  }

  /** Notes all silence up to now. */
  void note(Instant now) {
    var last = Answer.NONE;
    List<Answer> batch;
    do {
      batch = awaited.overdue(now, last);
      for (var answer : batch) {
        tryToExpire(answer, now);
        last = answer;
      }
    } while (!batch.isEmpty());
  }

  /** One that fails holds up no other. */
  private void tryToExpire(Answer answer, Instant now) {
    try {
      streams.inOneTransaction(() -> expire(answer, now), (_, changes) -> changes);
    } catch (RuntimeException fault) {
      log.error(
          "the silence about handoff {} could not be noted: {}",
          answer.handoff(),
          fault.getClass().getSimpleName());
    }
  }

  /** It happened when the time was over, however late that is noted. */
  private boolean expire(Answer answer, Instant now) {
    wall.goBehind(answer.organisation());
    var act = new Act(answer.organisation(), POLICY, null, answer.due());
    var origin = new Origin(now, UUID.randomUUID().toString(), null, null, null);
    streams.send(new ExpireHandoff(answer.handoff(), act), origin);
    return true;
  }
}
