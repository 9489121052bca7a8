package be.capas.command.crisis.domain;

import be.capas.command.crisis.domain.Crisis.Known;
import be.capas.command.crisis.domain.CrisisCommand.TakeDueSteps;
import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.ClaimLapsed;
import be.capas.contract.CrisisEvent.ClaimReminded;
import be.capas.contract.CrisisEvent.StepNotified;
import be.capas.contract.CrisisEvent.StepSkipped;
import be.capas.contract.escalation.Found;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What time brings about: the next page, a reminder, a claim that lapses. */
final class Escalating {
  private Escalating() {}

  /**
   * All that is due, one thing after the other: steps with nobody to tell are passed over at once,
   * and a claim that lapses is followed by a page. It ends, since a step that tells somebody leaves
   * time to answer, and so does a last one that doesn't.
   */
  static List<CrisisEvent> takeDueSteps(TakeDueSteps c, Known state, Instant now) {
    var events = new ArrayList<CrisisEvent>();
    Crisis next = state;
    for (var event = due(c, next, now); event.isPresent(); event = due(c, next, now)) {
      events.add(event.get());
      next = Crisis.evolve(next, event.get());
    }
    return List.copyOf(events);
  }

  private static Optional<CrisisEvent> due(TakeDueSteps c, Crisis state, Instant now) {
    return Due.of(state).filter(it -> it.isNow(now)).map(it -> bringAbout(it, c, state, now));
  }

  private static CrisisEvent bringAbout(Due due, TakeDueSteps c, Crisis state, Instant now) {
    return switch (due) {
      case Due.Page _ -> page(c, ((Known) state).alarm().escalation(), now);
      case Due.Reminder(var who, _) -> new ClaimReminded(c.crisis(), who, lapse(state, now));
      case Due.Lapse(var who, _) -> new ClaimLapsed(c.crisis(), who);
    };
  }

  private static CrisisEvent page(TakeDueSteps c, Escalation escalation, Instant now) {
    var found = Found.in(c.book(), escalation.next().target(), now);
    var why = found.why();
    var crisis = c.crisis();
    var number = escalation.number();
    var step = escalation.step();
    var later = now.plus(escalation.next().answerWithin());
    if (why == null) {
      return new StepNotified(crisis, number, step, found.people(), later);
    }
    return new StepSkipped(crisis, number, step, why, escalation.plan().isLast(step) ? later : now);
  }

  /** Whoever is reminded late has as long to answer as who is reminded in time. */
  private static Instant lapse(Crisis state, Instant now) {
    var grace = ((Known) state).alarm().escalation().plan().claim().grace();
    return now.plus(grace);
  }
}
