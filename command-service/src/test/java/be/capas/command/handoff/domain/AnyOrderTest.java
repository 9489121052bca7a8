package be.capas.command.handoff.domain;

import static be.capas.command.handoff.domain.Liaison.LATER;
import static be.capas.command.handoff.domain.Liaison.NEXT_WEEK;
import static be.capas.command.handoff.domain.Liaison.SENT;
import static be.capas.command.handoff.domain.Liaison.SPEC;
import static be.capas.command.handoff.domain.Liaison.accept;
import static be.capas.command.handoff.domain.Liaison.decline;
import static be.capas.command.handoff.domain.Liaison.expect;
import static be.capas.command.handoff.domain.Liaison.expire;
import static be.capas.command.handoff.domain.Liaison.kept;
import static be.capas.command.handoff.domain.Liaison.missed;
import static be.capas.command.handoff.domain.Liaison.receipt;
import static be.capas.command.handoff.domain.Liaison.waitlist;
import static be.capas.command.rule.Acting.PARTNER;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.contract.handoff.DeclineReason.NO_CAPACITY;
import static be.capas.contract.handoff.DeclineReason.OUTSIDE_ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.lists;

import be.capas.command.handoff.domain.Handoff.Accepted;
import be.capas.command.handoff.domain.Handoff.Broken;
import be.capas.command.handoff.domain.Handoff.Declined;
import be.capas.command.handoff.domain.Handoff.Expected;
import be.capas.command.handoff.domain.Handoff.Known;
import be.capas.command.handoff.domain.Handoff.Missed;
import be.capas.command.handoff.domain.Handoff.Proposed;
import be.capas.command.handoff.domain.Handoff.Returned;
import be.capas.command.handoff.domain.Handoff.Transferred;
import be.capas.command.handoff.domain.Handoff.Unanswered;
import be.capas.command.handoff.domain.Handoff.Waitlisted;
import be.capas.command.handoff.domain.Handoff.Withdrawn;
import be.capas.command.rule.Spec;
import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.AppointmentKept;
import be.capas.contract.HandoffEvent.FirstAppointmentSet;
import be.capas.contract.HandoffEvent.HandoffAccepted;
import be.capas.contract.HandoffEvent.HandoffDeclined;
import be.capas.contract.HandoffEvent.ThreadTransferred;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Answers come twice, late and in any order: the chain still ends in one state. */
class AnyOrderTest {
  /** Once the appointments that are spoken of are over, or about to be. */
  private static final Spec<HandoffCommand, Handoff, HandoffEvent> THEN = SPEC.at(LATER);

  private static final Gen<List<HandoffCommand>> ANSWERS =
      lists()
          .of(
              arbitrary()
                  .<HandoffCommand>pick(
                      receipt(PARTNER),
                      accept(PARTNER),
                      accept(WORKER),
                      waitlist(21, PARTNER),
                      expire(WORKER),
                      decline(NO_CAPACITY, PARTNER),
                      decline(OUTSIDE_ZONE, WORKER),
                      expect(NEXT_WEEK, PARTNER),
                      expect(LATER, PARTNER),
                      missed(null, PARTNER),
                      missed(NEXT_WEEK, WORKER),
                      kept(null, WORKER),
                      kept(LATER, PARTNER)))
          .ofSizeBetween(1, 14);

  @Test
  void an_answer_given_twice_is_given_once() {
    qt().forAll(ANSWERS)
        .checkAssert(
            answers ->
                assertThat(follows(answers.stream().flatMap(a -> Stream.of(a, a)).toList()))
                    .isEqualTo(follows(answers)));
  }

  @Test
  void an_echo_of_yes_no_or_receipt_changes_nothing() {
    qt().forAll(ANSWERS)
        .checkAssert(
            answers -> {
              var heard = follows(answers);
              var echoes = answers.stream().filter(a -> !isAboutAnAppointment(a)).toList();

              assertThat(THEN.given(SENT).given(heard).whenAll(echoes)).isEmpty();
            });
  }

  @Test
  void it_is_yes_or_no_and_never_both() {
    qt().forAll(ANSWERS)
        .checkAssert(
            answers ->
                assertThat(
                        follows(answers).stream()
                            .filter(
                                e -> e instanceof HandoffAccepted || e instanceof HandoffDeclined))
                    .hasSizeLessThanOrEqualTo(1));
  }

  @Test
  void the_thread_moves_once_with_the_meeting_and_nothing_comes_after() {
    qt().forAll(ANSWERS)
        .checkAssert(
            answers -> {
              var events = follows(answers);
              var moved = events.stream().filter(ThreadTransferred.class::isInstance).count();
              var met = events.stream().filter(AppointmentKept.class::isInstance).count();

              assertThat(moved).isEqualTo(met).isLessThanOrEqualTo(1);
              if (moved == 1) {
                assertThat(events.getLast()).isInstanceOf(ThreadTransferred.class);
              }
            });
  }

  @Test
  void came_and_did_not_come_end_the_same_in_either_order() {
    var appointment = List.of(accept(PARTNER), expect(LATER, PARTNER));

    assertThat(end(appointment, missed(LATER, PARTNER), kept(LATER, PARTNER)))
        .isEqualTo(end(appointment, kept(LATER, PARTNER), missed(LATER, PARTNER)))
        .isInstanceOf(Transferred.class);
  }

  @Test
  void the_appointment_that_counts_is_the_one_last_set() {
    qt().forAll(ANSWERS)
        .checkAssert(
            answers -> {
              var events = follows(answers);
              var last =
                  events.stream()
                      .filter(FirstAppointmentSet.class::isInstance)
                      .map(e -> ((FirstAppointmentSet) e).at())
                      .reduce((_, later) -> later);
              switch ((Known) THEN.given(SENT).given(events).state()) {
                case Expected(_, var at) -> assertThat(last).contains(at);
                case Missed(_, var at) -> assertThat(last).contains(at);
                case Transferred _ -> assertThat(last).isPresent();
                case Proposed _, Unanswered _, Waitlisted _, Accepted _, Declined _ ->
                    assertThat(last).isEmpty();
                case Withdrawn _, Broken _, Returned _ -> Assertions.fail("not asked for");
              }
            });
  }

  private static List<HandoffEvent> follows(List<HandoffCommand> answers) {
    return THEN.given(SENT).whenAll(answers);
  }

  private static Handoff end(List<? extends HandoffCommand> first, HandoffCommand... then) {
    var all = Stream.concat(first.stream(), Stream.of(then)).toList();
    return THEN.given(SENT).given(THEN.given(SENT).whenAll(all)).state();
  }

  private static boolean isAboutAnAppointment(HandoffCommand answer) {
    return answer instanceof HandoffCommand.SetFirstAppointment
        || answer instanceof HandoffCommand.RecordAppointmentMissed
        || answer instanceof HandoffCommand.RecordAppointmentKept;
  }
}
