package be.capas.scenario.paging;

import static be.capas.scenario.paging.Town.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.crisis.domain.Crisis;
import be.capas.command.crisis.domain.Crisis.Ended;
import be.capas.command.crisis.domain.Crisis.OnScene;
import be.capas.command.crisis.domain.CrisisCommand;
import be.capas.command.crisis.domain.CrisisCommand.TakeDueSteps;
import be.capas.command.crisis.domain.Due;
import be.capas.command.crisis.domain.NextLook;
import be.capas.command.rule.Act;
import be.capas.command.rule.Rejected;
import be.capas.contract.CrisisEvent;
import be.capas.contract.OnCallEvent;
import be.capas.contract.Recorded;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.oncall.OnCallBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the command-service makes of one crisis: its rules, its event store, its timers. */
final class Deciding {
  static final CrisisId CRISIS = new CrisisId(new UUID(7, 1));
  private static final ActorId POLICY = new ActorId("policy:escalation");

  private final List<Recorded<CrisisEvent>> log = new ArrayList<>();
  private OnCallBook book = OnCallBook.EMPTY;
  private Crisis crisis = Crisis.INITIAL;
  private Instant latest;
  private @Nullable Instant timer;

  Deciding(Instant now) {
    latest = now;
  }

  List<Recorded<CrisisEvent>> log() {
    return log;
  }

  Crisis crisis() {
    return crisis;
  }

  void said(OnCallEvent event) {
    book = book.fold(event);
  }

  /** Somebody asks for something, which may be refused. */
  void asks(CrisisCommand command, Instant now) {
    try {
      Crisis.decide(command, crisis, now).forEach(it -> add(it, command.act().by(), now));
    } catch (Rejected no) {
      // nothing happened
    }
  }

  /** A timer rings, in time or not, and is set anew unless the process dies before. */
  void ring(Instant now, boolean dies) {
    asks(new TakeDueSteps(CRISIS, book, new Act(ORGANISATION, POLICY, null, now)), now);
    assertThat(due().filter(it -> it.isNow(now))).as("due after a timer rang").isEmpty();
    if (!dies) {
      timer = dueAt().orElse(null);
    }
  }

  /** In the transaction of the event: it is stored, and the timer set. */
  private void add(CrisisEvent event, ActorId by, Instant now) {
    var number = log.size();
    log.add(
        new Recorded<>(
            new UUID(11, number),
            event,
            number,
            ORGANISATION,
            null,
            by,
            now,
            now,
            "c",
            null,
            null));
    crisis = Crisis.evolve(crisis, event);
    latest = now.isAfter(latest) ? now : latest;
    timer =
        switch (NextLook.after(event, now)) {
          case NextLook.At(var time) -> time;
          case NextLook.Never() -> null;
          case NextLook.AsBefore() -> timer;
        };
  }

  /** Open, it has a step before it or a human with the person; and its timer is not late. */
  void assertNotDropped() {
    switch (crisis) {
      case Ended _ -> assertThat(due()).isEmpty();
      case OnScene(_, var psychologist) -> assertThat(psychologist).isNotNull();
      case Crisis.Unknown _, Crisis.Raised _, Crisis.Claimed _ ->
          assertThat(due()).as("the next step of %s", crisis).isPresent();
    }
    dueAt()
        .map(at -> at.isBefore(latest) ? latest : at)
        .ifPresent(at -> assertThat(timer).as("timer").isNotNull().isBeforeOrEqualTo(at));
  }

  private Optional<Due> due() {
    return Due.of(crisis);
  }

  private Optional<Instant> dueAt() {
    return due().map(it -> it.at() == null ? latest : it.at());
  }
}
