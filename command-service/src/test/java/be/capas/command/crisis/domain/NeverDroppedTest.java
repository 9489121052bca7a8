package be.capas.command.crisis.domain;

import static be.capas.command.crisis.domain.Alarming.SPEC;
import static be.capas.command.crisis.domain.Alarming.triage;
import static be.capas.command.crisis.domain.Paged.ANNA;
import static be.capas.command.crisis.domain.Paged.BERT;
import static be.capas.command.crisis.domain.Paged.BOOK;
import static be.capas.command.crisis.domain.Paged.KIM;
import static be.capas.command.crisis.domain.Paged.NO_ROSTER;
import static be.capas.command.crisis.domain.Paged.ROSTER;
import static be.capas.command.crisis.domain.Paged.TIMER;
import static be.capas.command.crisis.domain.Paged.minutes;
import static be.capas.command.crisis.domain.Paged.raised;
import static be.capas.command.crisis.domain.Paged.without;
import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.sealed;
import static be.capas.contract.escalation.Target.coordinators;
import static be.capas.contract.escalation.Target.onCall;
import static be.capas.contract.escalation.Target.person;
import static be.capas.contract.sealing.DataClass.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import be.capas.command.crisis.domain.Crisis.Claimed;
import be.capas.command.crisis.domain.Crisis.Ended;
import be.capas.command.crisis.domain.Crisis.OnScene;
import be.capas.command.crisis.domain.Crisis.Raised;
import be.capas.command.crisis.domain.CrisisCommand.ArriveOnScene;
import be.capas.command.crisis.domain.CrisisCommand.ClaimCrisis;
import be.capas.command.crisis.domain.CrisisCommand.ConfirmClaim;
import be.capas.command.crisis.domain.CrisisCommand.EscalateCrisis;
import be.capas.command.crisis.domain.CrisisCommand.ReleaseCrisis;
import be.capas.command.crisis.domain.CrisisCommand.Retriage;
import be.capas.command.crisis.domain.CrisisCommand.Stabilise;
import be.capas.command.crisis.domain.CrisisCommand.TakeDueSteps;
import be.capas.command.rule.Act;
import be.capas.command.rule.Acting;
import be.capas.command.rule.Rejected;
import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.StepNotified;
import be.capas.contract.CrisisEvent.StepSkipped;
import be.capas.contract.crisis.CrisisOutcome;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.ClaimTerms;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.escalation.Step;
import be.capas.contract.escalation.Target;
import be.capas.contract.oncall.OnCallBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/**
 * Whatever people do, whoever is absent, whatever the policy, however late, often or seldom timers
 * ring and wherever clocks jump: a crisis that is open always waits for a next step, or a human is
 * with the person. And no timer that is set by the events alone is later than that, or than at
 * once.
 */
class NeverDroppedTest {
  private static final List<Target> TARGETS =
      List.of(onCall(), onCall(ROSTER), person(BERT), coordinators());
  private static final List<OnCallBook> BOOKS =
      List.of(
          BOOK,
          NO_ROSTER,
          OnCallBook.EMPTY,
          without(BOOK, ANNA),
          without(BOOK, ANNA, BERT),
          without(BOOK, ANNA, BERT, KIM));

  /** The standard plan's for what is planned. */
  private static final Duration LONGEST_WAIT = Duration.ofHours(4);

  /** What happens: each number is one thing, and how. */
  private static final Gen<List<Integer>> HAPPENINGS =
      lists().of(integers().between(0, 99_999)).ofSizeBetween(1, 40);

  /** A policy: each number is one step, whoever coordinates comes last. */
  private static final Gen<List<Integer>> POLICIES =
      lists().of(integers().between(0, 999)).ofSizeBetween(0, 5);

  @Test
  void an_open_crisis_is_never_without_a_next_step_or_a_human() {
    qt().forAll(POLICIES, HAPPENINGS)
        .checkAssert(
            (policy, happenings) -> {
              var world = new World(plan(policy));
              happenings.forEach(world::happens);
            });
  }

  @Test
  void and_once_anybody_is_there_somebody_is_told() {
    qt().forAll(POLICIES, HAPPENINGS)
        .checkAssert(
            (policy, happenings) -> {
              var world = new World(plan(policy));
              happenings.forEach(world::happens);
              world.timersRingUntilSomebodyIsTold();
            });
  }

  private static EscalationPlan plan(List<Integer> policy) {
    var steps = new ArrayList<Step>();
    for (var n : policy) {
      steps.add(new Step(TARGETS.get(n % 4), minutes(1 + n / 4 % 60), n / 240));
    }
    steps.add(new Step(coordinators(), minutes(1 + policy.size()), 0));
    return new EscalationPlan(
        1, steps, new ClaimTerms(minutes(10 + 7 * policy.size()), minutes(5)));
  }

  /** One crisis, its people, its clock and its timers. */
  private static final class World {
    private final List<CrisisEvent> events = new ArrayList<>();
    private final EscalationPlan plan;
    private OnCallBook book = BOOK;
    private Instant now = NOON;
    private Instant latest = NOON;
    private @Nullable Instant timer;

    World(EscalationPlan plan) {
      this.plan = plan;
      add(List.of(raised(Urgency.P2, plan)));
    }

    void happens(int n) {
      var how = n / 12;
      switch (n % 12) {
        case 0, 1 -> ring();
        case 2 -> now = now.plus(minutes(how % 90));
        case 3 -> now = now.minus(minutes(how % 300)); // a clock that was wrong is set right
        case 4 -> now = now.plus(Duration.ofHours(how % 30)); // all timers were down
        case 5 -> book = BOOKS.get(how % BOOKS.size());
        case 6 -> asks(new ClaimCrisis(CRISIS, somebody(how)));
        case 7 -> asks(new ReleaseCrisis(CRISIS, somebody(how)));
        case 8 -> asks(new ConfirmClaim(CRISIS, somebody(how)));
        case 9 -> asks(judged(how));
        case 10 -> asks(forced(how));
        default ->
            asks(
                how % 5 == 0
                    ? new Stabilise(
                        CRISIS, CrisisOutcome.OTHER, null, sealed(SECRET), somebody(how))
                    : how % 5 == 1
                        ? new ArriveOnScene(CRISIS, somebody(how))
                        : Alarming.raise(Urgency.values()[how % 5], PERSON, somebody(how)));
      }
      assertNeverDropped();
    }

    /** From one due time to the next, as good timers do. */
    void timersRingUntilSomebodyIsTold() {
      book = BOOK;
      var told = told();
      for (int rings = 0; due().isPresent() && told() == told; rings++) {
        assertThat(rings).as("rings without anybody told").isLessThan(100);
        var at = due().get().at();
        now = at == null || at.isBefore(now) ? now : at;
        ring();
      }
    }

    private void ring() {
      asks(new TakeDueSteps(CRISIS, book, Acting.when(TIMER, now)));
      timer = dueAt().orElse(null);
      assertThat(due().filter(it -> it.isNow(now))).as("due after a timer rang").isEmpty();
      assertNobodyWaitsForAClock();
    }

    private void asks(CrisisCommand command) {
      try {
        add(SPEC.given(events).at(now).when(command).decision().get());
      } catch (Rejected no) {
        // nothing happened
      }
    }

    private void add(List<CrisisEvent> happened) {
      for (var event : happened) {
        if (event instanceof StepNotified) {
          assertThat(state())
              .as("nobody is paged while somebody holds it")
              .isInstanceOf(Raised.class);
        }
        events.add(event);
        latest = now.isAfter(latest) ? now : latest;
        timer =
            switch (NextLook.after(event, now)) {
              case NextLook.At(var time) -> time;
              case NextLook.Never() -> null;
              case NextLook.AsBefore() -> timer;
            };
      }
    }

    /** When something is due by itself; what is due at once has been since the last event. */
    private Optional<Instant> dueAt() {
      return due().map(it -> it.at() == null ? latest : it.at());
    }

    private void assertNeverDropped() {
      switch (state()) {
        case Ended _ -> assertThat(due()).isEmpty();
        case OnScene(_, var psychologist) -> assertThat(psychologist).isNotNull();
        default -> assertThat(due()).isPresent();
      }
      dueAt()
          .map(at -> at.isBefore(latest) ? latest : at) // what is late already is looked at at once
          .ifPresent(at -> assertThat(timer).as("timer").isNotNull().isBeforeOrEqualTo(at));
      assertThat(numbers()).doesNotHaveDuplicates().isSorted();
    }

    /** However far a clock had run ahead: whoever looks leaves no page further off than a wait. */
    private void assertNobodyWaitsForAClock() {
      if (due().orElse(null) instanceof Due.Page page && page.at() != null) {
        assertThat(page.at()).isBeforeOrEqualTo(now.plus(LONGEST_WAIT).plus(minutes(1)));
      }
    }

    private List<Integer> numbers() {
      return events.stream()
          .flatMap(
              it ->
                  switch (it) {
                    case StepNotified step -> Optional.of(step.number()).stream();
                    case StepSkipped step -> Optional.of(step.number()).stream();
                    default -> Optional.<Integer>empty().stream();
                  })
          .toList();
    }

    private long told() {
      return events.stream().filter(StepNotified.class::isInstance).count();
    }

    private Optional<Due> due() {
      return Due.of(state());
    }

    private Crisis state() {
      return SPEC.given(events).state();
    }

    private Act somebody(int how) {
      var act = Acting.by(List.of(ANNA, BERT).get(how % 2));
      return Acting.when(act, now);
    }

    /** As somebody sees it who looks at the right screen, more often than not. */
    private EscalateCrisis forced(int how) {
      var claimedBy = state() instanceof Claimed claimed ? claimed.psychologist() : null;
      var steps = numbers().isEmpty() ? 0 : numbers().getLast() + 1;
      return new EscalateCrisis(
          CRISIS, how % 7 == 0 ? how % 5 : steps, claimedBy, null, somebody(how));
    }

    private Retriage judged(int how) {
      return new Retriage(
          CRISIS,
          triage(Urgency.values()[how % 5]),
          how % 3 > 0,
          ResponsePolicy.DEFAULT,
          plan,
          somebody(how));
    }
  }
}
