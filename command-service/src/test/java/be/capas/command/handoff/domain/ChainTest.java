package be.capas.command.handoff.domain;

import static be.capas.command.handoff.domain.Liaison.LATER;
import static be.capas.command.handoff.domain.Liaison.SHARED;
import static be.capas.command.handoff.domain.Liaison.SPEC;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.command.rule.Acting.partner;
import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.crisis.Urgency.P3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import be.capas.command.handoff.domain.Claim.BoundBySecrecy;
import be.capas.command.handoff.domain.Handoff.Agreed;
import be.capas.command.handoff.domain.Handoff.Declined;
import be.capas.command.handoff.domain.Handoff.Proposed;
import be.capas.command.handoff.domain.Handoff.Transferred;
import be.capas.command.handoff.domain.Handoff.Unanswered;
import be.capas.command.handoff.domain.Handoff.Waitlisted;
import be.capas.command.handoff.domain.Handoff.Withdrawn;
import be.capas.command.handoff.domain.HandoffCommand.AcceptHandoff;
import be.capas.command.handoff.domain.HandoffCommand.ConfirmReceipt;
import be.capas.command.handoff.domain.HandoffCommand.DeclineHandoff;
import be.capas.command.handoff.domain.HandoffCommand.ProposeHandoff;
import be.capas.command.handoff.domain.HandoffCommand.PutOnWaitingList;
import be.capas.command.handoff.domain.HandoffCommand.RecordAppointmentKept;
import be.capas.command.handoff.domain.HandoffCommand.SendHandoff;
import be.capas.command.handoff.domain.HandoffCommand.SetFirstAppointment;
import be.capas.command.handoff.domain.HandoffCommand.WithdrawHandoff;
import be.capas.command.rule.Act;
import be.capas.command.rule.Rejected;
import be.capas.contract.HandoffEvent;
import be.capas.contract.handoff.DeclineReason;
import be.capas.contract.handoff.SecrecyStatus;
import be.capas.contract.handoff.WithdrawReason;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.PartnerId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * One need, several partners in turn: the first says no, the second does not answer and says so
 * late, the third has a waiting list, the fourth takes the person. Whatever comes twice, late or in
 * whichever order: each answer counts for its own attempt, and none is lost in silence.
 */
class ChainTest {
  private static final List<HandoffId> ATTEMPTS =
      IntStream.range(0, 4).mapToObj(n -> new HandoffId(new UUID(7, n))).toList();

  @Test
  void every_answer_is_recorded_or_refused_or_had_been_said() {
    qt().forAll(integers().all(), lists().of(integers().between(0, 999)).ofSizeBetween(0, 30))
        .checkAssert(
            (seed, repeats) -> {
              var chain = new Chain();
              for (var answer : shuffled(seed, repeats)) {
                var before = chain.state(answer.handoff());
                try {
                  if (chain.ask(answer).isEmpty()) {
                    assertThat(hadBeenSaid(answer, before)).as("%s in %s", answer, before).isTrue();
                  }
                } catch (Rejected refused) {
                  assertThat(refused.reason()).isNotNull();
                }
              }
            });
  }

  @Test
  void no_attempt_takes_an_answer_that_was_for_another() {
    qt().forAll(integers().all(), lists().of(integers().between(0, 999)).ofSizeBetween(0, 30))
        .checkAssert(
            (seed, repeats) -> {
              var answers = shuffled(seed, repeats);
              var together = new Chain();
              together.askAll(answers);
              for (var attempt : ATTEMPTS) {
                var alone = new Chain();
                alone.askAll(answers.stream().filter(it -> it.handoff().equals(attempt)).toList());
                assertThat(together.state(attempt)).isEqualTo(alone.state(attempt));
              }
            });
  }

  @Test
  void what_is_sent_again_until_it_is_taken_ends_the_same_in_any_order() {
    qt().forAll(integers().all(), lists().of(integers().between(0, 999)).ofSizeBetween(0, 30))
        .checkAssert(
            (seed, repeats) -> {
              var chain = new Chain();
              var left = shuffled(seed, repeats);
              for (int tries = 0; tries < ATTEMPTS.size() && !left.isEmpty(); tries++) {
                left = chain.askAll(left);
              }
              assertThat(chain.state(ATTEMPTS.get(0))).isInstanceOf(Declined.class);
              assertThat(chain.state(ATTEMPTS.get(1))).isInstanceOf(Declined.class);
              assertThat(chain.state(ATTEMPTS.get(2))).isInstanceOf(Withdrawn.class);
              assertThat(chain.state(ATTEMPTS.get(3))).isInstanceOf(Transferred.class);
            });
  }

  /** All answers of the story, some more than once, in an order that the seed decides. */
  private static List<HandoffCommand> shuffled(int seed, List<Integer> repeats) {
    var all = new ArrayList<HandoffCommand>(story());
    repeats.forEach(n -> all.add(story().get(n % story().size())));
    Collections.shuffle(all, new Random(seed));
    return all;
  }

  private static List<HandoffCommand> story() {
    var first = ATTEMPTS.get(0);
    var second = ATTEMPTS.get(1);
    var third = ATTEMPTS.get(2);
    var fourth = ATTEMPTS.get(3);
    return List.of(
        new ConfirmReceipt(first, desk(first)),
        new DeclineHandoff(first, DeclineReason.NO_CAPACITY, null, desk(first)),
        new HandoffCommand.ExpireHandoff(second, WORKER),
        new DeclineHandoff(second, DeclineReason.OUTSIDE_ZONE, null, desk(second)),
        new PutOnWaitingList(third, 60, desk(third)),
        new WithdrawHandoff(third, WithdrawReason.ASKED_ELSEWHERE, false, WORKER),
        new ConfirmReceipt(fourth, desk(fourth)),
        new AcceptHandoff(fourth, desk(fourth)),
        new SetFirstAppointment(fourth, LATER, null, desk(fourth)),
        new RecordAppointmentKept(fourth, LATER, desk(fourth)));
  }

  /** Whether the state says already what this says. */
  private static boolean hadBeenSaid(HandoffCommand answer, Handoff state) {
    return switch (answer) {
      case ConfirmReceipt _ -> !(state instanceof Proposed);
      case AcceptHandoff _ -> state instanceof Agreed || state instanceof Transferred;
      case DeclineHandoff c -> state instanceof Declined(_, var reason) && reason == c.reason();
      case PutOnWaitingList c ->
          state instanceof Waitlisted(_, var days) && Objects.equals(days, c.expectedWaitDays());
      case WithdrawHandoff _ -> state instanceof Withdrawn;
      // A timer says nothing that an answer has not made needless.
      case HandoffCommand.ExpireHandoff _ ->
          state instanceof Handoff.Expired || !(state instanceof Unanswered);
      case SetFirstAppointment c ->
          state instanceof Handoff.Expected(_, var at) && at.equals(c.at());
      case RecordAppointmentKept _ -> state instanceof Transferred;
      default -> false;
    };
  }

  private static Act desk(HandoffId attempt) {
    return partner(partnerOf(attempt));
  }

  private static PartnerId partnerOf(HandoffId attempt) {
    return new PartnerId("partner-" + ATTEMPTS.indexOf(attempt));
  }

  /** The attempts, each sent, after the time to answer is over. */
  private static final class Chain {
    private final Map<HandoffId, List<HandoffEvent>> events = new HashMap<>();

    Chain() {
      for (int n = 0; n < ATTEMPTS.size(); n++) {
        var attempt = ATTEMPTS.get(n);
        events.put(attempt, new ArrayList<>());
        ask(
            new ProposeHandoff(
                attempt,
                PERSON,
                ACCOMPANIMENT,
                partnerOf(attempt),
                P3,
                null,
                n == 0 ? null : ATTEMPTS.get(n - 1),
                WORKER),
            false);
        ask(
            new SendHandoff(
                attempt,
                new BoundBySecrecy(SecrecyStatus.HEALTH_PROFESSIONAL),
                SHARED,
                ACCOMPANIMENT,
                WORKER),
            false);
      }
    }

    Handoff state(HandoffId attempt) {
      return SPEC.given(Objects.requireNonNull(events.get(attempt))).state();
    }

    List<HandoffEvent> ask(HandoffCommand command) {
      return ask(command, true);
    }

    /** Returns what was refused. */
    List<HandoffCommand> askAll(List<HandoffCommand> commands) {
      var refused = new ArrayList<HandoffCommand>();
      for (var command : commands) {
        try {
          ask(command);
        } catch (Rejected no) {
          refused.add(command);
        }
      }
      return refused;
    }

    private List<HandoffEvent> ask(HandoffCommand command, boolean later) {
      var known = Objects.requireNonNull(events.get(command.handoff()));
      var spec = later ? SPEC.at(LATER) : SPEC;
      var happened = spec.given(known).when(command).decision().get();
      known.addAll(happened);
      return happened;
    }
  }
}
