package be.capas.command.accompaniment.domain;

import static be.capas.command.rule.Reason.APPOINTMENT_AHEAD;
import static be.capas.command.rule.Reason.INTERVIEW_INVALID;

import be.capas.command.accompaniment.domain.OutreachCommand.RecordInterview;
import be.capas.command.rule.Act;
import be.capas.command.rule.Rejected;
import be.capas.contract.OutreachEvent;
import be.capas.contract.OutreachEvent.InterviewCancelled;
import be.capas.contract.OutreachEvent.InterviewHeld;
import be.capas.contract.OutreachEvent.InterviewMissed;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** What became of an interview. What belongs to another outcome is refused, never left out. */
final class Interviewing {
  private Interviewing() {}

  static OutreachEvent decide(RecordInterview c, Instant now) {
    return switch (c.outcome()) {
      case HELD -> held(c);
      case MISSED -> missed(c, c.act().happenedAt(now));
      case CANCELLED -> cancelled(c);
    };
  }

  private static OutreachEvent held(RecordInterview c) {
    absent("at", c.at() == null);
    absent("remark", c.remark() == null);
    absent("cancelledBy", c.cancelledBy() == null);
    return new InterviewHeld(
        c.accompaniment(), c.place(), c.companions(), c.interpreter(), c.narrative());
  }

  private static OutreachEvent missed(RecordInterview c, Instant seen) {
    notHeld(c);
    absent("cancelledBy", c.cancelledBy() == null);
    var at = Objects.requireNonNullElse(c.at(), seen);
    if (Act.isYetToHappen(at, seen)) {
      throw new Rejected(
          APPOINTMENT_AHEAD,
          "Nobody stays away from an interview before its time.",
          Map.of("at", at.toString()));
    }
    return new InterviewMissed(c.accompaniment(), at, c.remark());
  }

  private static OutreachEvent cancelled(RecordInterview c) {
    notHeld(c);
    var by = c.cancelledBy();
    if (by == null) {
      throw invalid("cancelledBy", "It is said who called the interview off.");
    }
    return new InterviewCancelled(c.accompaniment(), c.at(), by, c.remark());
  }

  private static void notHeld(RecordInterview c) {
    absent("narrative", c.narrative() == null);
    absent("place", c.place() == null);
    absent("companions", c.companions().isEmpty());
    absent("interpreter", !c.interpreter());
  }

  private static void absent(String field, boolean absent) {
    if (!absent) {
      throw invalid(field, "This is not said of an interview with that outcome.");
    }
  }

  private static Rejected invalid(String field, String why) {
    return new Rejected(INTERVIEW_INVALID, why, Map.of("field", field));
  }
}
