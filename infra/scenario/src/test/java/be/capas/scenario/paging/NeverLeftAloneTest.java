package be.capas.scenario.paging;

import static be.capas.scenario.paging.Deciding.CRISIS;
import static be.capas.scenario.paging.Town.ORGANISATION;
import static be.capas.scenario.paging.Town.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import be.capas.command.crisis.domain.Crisis.Claimed;
import be.capas.command.crisis.domain.Crisis.Known;
import be.capas.command.crisis.domain.CrisisCommand.ArriveOnScene;
import be.capas.command.crisis.domain.CrisisCommand.ClaimCrisis;
import be.capas.command.crisis.domain.CrisisCommand.ConfirmClaim;
import be.capas.command.crisis.domain.CrisisCommand.EscalateCrisis;
import be.capas.command.crisis.domain.CrisisCommand.RaiseCrisis;
import be.capas.command.crisis.domain.CrisisCommand.ReleaseCrisis;
import be.capas.command.crisis.domain.CrisisCommand.Retriage;
import be.capas.command.crisis.domain.CrisisCommand.Stabilise;
import be.capas.command.crisis.domain.ResponsePolicy;
import be.capas.command.rule.Act;
import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.StepNotified;
import be.capas.contract.OnCallEvent;
import be.capas.contract.Recorded;
import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.CrisisOutcome;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.crisis.Triage;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Recipient.Actor;
import be.capas.scenario.paging.Telling.Page;
import be.capas.scenario.paging.Telling.Try;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/**
 * Who decides and who tells, together: whatever people do, whatever the rosters and the policy say,
 * wherever clocks jump and whichever process dies, no open crisis is without a next step or a
 * human, every page has one reason, and nobody is paged who could still be spared.
 */
class NeverLeftAloneTest {
  /** A Saturday evening on which the clocks change. */
  private static final Instant EVENING = Instant.parse("2026-10-24T18:00:00Z");

  /** What happens: each number is one thing, and how. */
  private static final Gen<List<Integer>> HAPPENINGS =
      lists().of(integers().between(0, 99_999)).ofSizeBetween(1, 60);

  private static final Gen<List<Integer>> POLICIES =
      lists().of(integers().between(0, 999)).ofSizeBetween(0, 4);

  @Test
  void no_open_crisis_is_left_alone_and_every_page_has_one_reason_and_stops_with_it() {
    qt().withExamples(5_000)
        .forAll(integers().between(0, 3), POLICIES, HAPPENINGS)
        .checkAssert(
            (settings, policy, happenings) -> {
              var world = new World(settings, Town.plan(policy));
              happenings.forEach(world::happens);
              world.calmsDown();
            });
  }

  /** One crisis, two services, the line between them, and their clock. */
  private static final class World {
    private final EscalationPlan plan;
    private final Deciding deciding = new Deciding(EVENING);
    private final Telling telling;
    private final Deque<OnCallEvent> onItsWay = new ArrayDeque<>();
    private Instant now = EVENING;
    private boolean wasSetBack;

    World(int settings, EscalationPlan plan) {
      this.plan = plan;
      this.telling = new Telling(settings);
      deciding.asks(raise(Urgency.P2, somebodyActs(0)), now);
    }

    void happens(int n) {
      var how = n / 16;
      switch (n % 16) {
        case 0, 1 -> deciding.ring(now, how % 4 == 0);
        case 2 -> now = now.plus(Duration.ofMinutes(how % 90));
        case 3 -> setBack(how); // one that was wrong is set right
        case 4 -> now = now.plus(Duration.ofHours(how % 30)); // all was down
        case 5, 6 -> says(Town.said(how, now));
        case 7 -> deciding.asks(new ClaimCrisis(CRISIS, somebodyActs(how)), now);
        case 8 -> deciding.asks(new ReleaseCrisis(CRISIS, somebodyActs(how)), now);
        case 9 -> deciding.asks(new ConfirmClaim(CRISIS, somebodyActs(how)), now);
        case 10 -> deciding.asks(judged(how), now);
        case 11 -> deciding.asks(forced(how), now);
        case 12 -> others(how);
        case 13 -> hears(how);
        case 14 -> telling.replay();
        default -> sends(Try.values()[how % Try.values().length]);
      }
      deciding.assertNotDropped();
    }

    private void setBack(int how) {
      now = now.minus(Duration.ofMinutes(how % 300));
      wasSetBack = true;
    }

    /** Everything arrives and is sent; whoever waits for a human then has somebody told. */
    void calmsDown() {
      deciding.ring(now, false);
      hearsAll();
      var round = Reasons.of(deciding.log()).round();
      if (round != null) {
        assertThat(telling.pages().map(it -> it.notice().source().event()))
            .as("pages of the round that runs")
            .contains(round);
      }
      sends(Try.DIES);
      sends(Try.ARRIVES);
    }

    private void says(OnCallEvent event) {
      deciding.said(event);
      onItsWay.add(event);
    }

    /** Some of what is on its way arrives, some of it a second time: the process had died. */
    private void hears(int how) {
      for (var i = how % 3; i > 0 && !onItsWay.isEmpty(); i--) {
        telling.said(onItsWay.remove());
      }
      var log = deciding.log();
      var from = Math.max(0, telling.last() + 1 - how / 3 % 4);
      var to = Math.min(log.size(), telling.last() + 2 + how / 12 % 4);
      take(log.subList((int) from, (int) to));
    }

    private void hearsAll() {
      onItsWay.forEach(telling::said);
      onItsWay.clear();
      take(deciding.log());
    }

    private void take(List<Recorded<CrisisEvent>> events) {
      telling.take(events, now);
      var heard = deciding.log().subList(0, (int) telling.last() + 1);
      var reasons = Reasons.of(heard);
      if (reasons.isHeld()) {
        assertThat(telling.pages().filter(it -> it.isOpen() && !it.isReplayed()))
            .as("pages for what is held")
            .isEmpty();
      }
      var why = telling.pages().map(it -> it.notice().source().event()).toList();
      assertThat(reasons.all()).as("reasons").containsAll(why);
      heard.forEach(it -> assertTold(it, reasons));
      if (!wasSetBack) { // else what was due long ago may wait once more
        assertThat(telling.held(now))
            .as("pages that wait beside each other")
            .extracting(Notice::recipient, Notice::channel)
            .doesNotHaveDuplicates();
      }
    }

    /** Each whom a step names has a page for it, by each way one, and for no other reason. */
    private void assertTold(Recorded<CrisisEvent> recorded, Reasons reasons) {
      if (recorded.event() instanceof StepNotified step) {
        var reason = reasons.ofStep(recorded.id());
        for (var who : step.people()) {
          var channels =
              telling
                  .pages()
                  .map(Page::notice)
                  .filter(it -> it.recipient().equals(new Actor(who)))
                  .filter(it -> it.source().event().equals(reason))
                  .map(Notice::channel)
                  .toList();
          assertThat(channels).as("ways to %s", who).isNotEmpty().doesNotHaveDuplicates();
        }
      }
    }

    private void sends(Try end) {
      var left = telling.send(now, end);
      var heard = deciding.log().subList(0, (int) telling.last() + 1);
      if (Reasons.of(heard).isHeld()) {
        assertThat(left).as("paged although it was known that somebody is on it").isEmpty();
      }
    }

    private Act somebodyActs(int how) {
      return new Act(ORGANISATION, somebody(how), null, now);
    }

    private RaiseCrisis raise(Urgency urgency, Act act) {
      return new RaiseCrisis(
          CRISIS,
          null,
          null,
          CrisisKind.OTHER,
          triage(urgency),
          DangerTo.UNKNOWN,
          null,
          null,
          ResponsePolicy.DEFAULT,
          plan,
          act);
    }

    private static Triage triage(Urgency urgency) {
      return new Triage(urgency, null, "capas-2026.1");
    }

    private Retriage judged(int how) {
      return new Retriage(
          CRISIS,
          triage(Urgency.values()[how % 5]),
          how % 3 > 0,
          ResponsePolicy.DEFAULT,
          plan,
          somebodyActs(how));
    }

    /** As somebody sees it who looks at the right screen, more often than not. */
    private EscalateCrisis forced(int how) {
      var crisis = deciding.crisis();
      var claimedBy = crisis instanceof Claimed claimed ? claimed.psychologist() : null;
      var steps = crisis instanceof Known known ? known.alarm().escalation().number() : 0;
      return new EscalateCrisis(
          CRISIS, how % 7 == 0 ? how % 5 : steps, claimedBy, null, somebodyActs(how));
    }

    private void others(int how) {
      var act = somebodyActs(how);
      deciding.asks(
          switch (how % 5) {
            case 0 -> new Stabilise(CRISIS, CrisisOutcome.OTHER, null, null, act);
            case 1 -> new ArriveOnScene(CRISIS, act);
            default -> raise(Urgency.values()[how / 5 % 5], act);
          },
          now);
    }
  }
}
