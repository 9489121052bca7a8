package be.capas.command.accompaniment.domain;

import static be.capas.command.rule.Reason.PLANNED_IN_THE_PAST;

import be.capas.command.rule.Act;
import be.capas.command.rule.Rejected;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is planned lies ahead of its planning, though perhaps not of its being recorded. */
final class Ahead {
  private Ahead() {}

  static void check(@Nullable Instant at, Act act, Instant now) {
    var planned = act.happenedAt(now);
    if (at != null && at.isBefore(planned.minus(Act.CLOCK_DRIFT))) {
      throw new Rejected(
          PLANNED_IN_THE_PAST,
          "What is planned is yet to happen; what has happened is recorded as such.",
          Map.of("at", at.toString(), "planned", planned.toString()));
    }
  }
}
