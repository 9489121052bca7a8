package be.capas.command.handoff.domain;

import static be.capas.command.handoff.domain.Liaison.ACCEPTANCE;
import static be.capas.command.handoff.domain.Liaison.ACCEPTED;
import static be.capas.command.handoff.domain.Liaison.BROKEN;
import static be.capas.command.handoff.domain.Liaison.DECLINED;
import static be.capas.command.handoff.domain.Liaison.EXPECTED;
import static be.capas.command.handoff.domain.Liaison.EXPIRED;
import static be.capas.command.handoff.domain.Liaison.MISSED;
import static be.capas.command.handoff.domain.Liaison.PROPOSED;
import static be.capas.command.handoff.domain.Liaison.RECEIPT;
import static be.capas.command.handoff.domain.Liaison.RECEIVED;
import static be.capas.command.handoff.domain.Liaison.REFUSAL;
import static be.capas.command.handoff.domain.Liaison.RETURNED;
import static be.capas.command.handoff.domain.Liaison.SENT;
import static be.capas.command.handoff.domain.Liaison.SPEC;
import static be.capas.command.handoff.domain.Liaison.TRANSFERRED;
import static be.capas.command.handoff.domain.Liaison.WAITING;
import static be.capas.command.handoff.domain.Liaison.WAITLISTED;
import static be.capas.command.handoff.domain.Liaison.WITHDRAWN;
import static be.capas.command.handoff.domain.Liaison.accept;
import static be.capas.command.handoff.domain.Liaison.commands;
import static be.capas.command.handoff.domain.Liaison.decline;
import static be.capas.command.handoff.domain.Liaison.receipt;
import static be.capas.command.handoff.domain.Liaison.waitlist;
import static be.capas.command.rule.Acting.PARTNER;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.command.rule.Acting.partner;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.handoff.DeclineReason.NO_CAPACITY;
import static be.capas.contract.handoff.DeclineReason.OUTSIDE_ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.rule.Act;
import be.capas.command.rule.EveryCommand;
import be.capas.command.rule.Reason;
import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.HandoffWaitlisted;
import be.capas.contract.id.PartnerId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnsweringTest {
  private static final Act ANOTHER_PARTNER = partner(new PartnerId("another"));

  static List<List<HandoffEvent>> unanswered() {
    return List.of(SENT, RECEIVED, EXPIRED, WAITLISTED);
  }

  static List<List<HandoffEvent>> taken() {
    return List.of(ACCEPTED, EXPECTED, MISSED, TRANSFERRED, RETURNED, BROKEN);
  }

  static Stream<List<HandoffEvent>> after_receipt() {
    return Stream.concat(
        Stream.of(RECEIVED, EXPIRED, WAITLISTED, DECLINED, WITHDRAWN), taken().stream());
  }

  static Stream<List<HandoffEvent>> known() {
    return Stream.concat(Stream.of(PROPOSED, SENT), after_receipt());
  }

  @Nested
  class Receipt {
    @Test
    void is_confirmed() {
      SPEC.given(SENT).when(receipt(PARTNER)).then(RECEIPT);
    }

    @ParameterizedTest
    @MethodSource("be.capas.command.handoff.domain.AnsweringTest#after_receipt")
    void said_again_or_late_changes_nothing(List<HandoffEvent> facts) {
      SPEC.given(facts).when(receipt(PARTNER)).thenNothing();
    }
  }

  @Nested
  class Yes {
    @ParameterizedTest
    @MethodSource("be.capas.command.handoff.domain.AnsweringTest#unanswered")
    void is_taken_with_or_without_receipt(List<HandoffEvent> facts) {
      SPEC.given(facts).when(accept(PARTNER)).then(ACCEPTANCE);
    }

    @ParameterizedTest
    @MethodSource("be.capas.command.handoff.domain.AnsweringTest#taken")
    void said_again_changes_nothing(List<HandoffEvent> facts) {
      SPEC.given(facts).when(accept(PARTNER)).thenNothing();
    }

    @Test
    void after_no_is_refused() {
      SPEC.given(DECLINED).when(accept(PARTNER)).thenRejected(Reason.WRONG_STATE, in("declined"));
    }
  }

  @Nested
  class No {
    @ParameterizedTest
    @MethodSource("be.capas.command.handoff.domain.AnsweringTest#unanswered")
    void is_taken_with_or_without_receipt(List<HandoffEvent> facts) {
      SPEC.given(facts).when(decline(NO_CAPACITY, PARTNER)).then(REFUSAL);
    }

    @Test
    void said_again_changes_nothing() {
      SPEC.given(DECLINED).when(decline(NO_CAPACITY, PARTNER)).thenNothing();
    }

    @Test
    void keeps_its_first_reason() {
      SPEC.given(DECLINED)
          .when(decline(OUTSIDE_ZONE, PARTNER))
          .thenRejected(Reason.WRONG_STATE, in("declined"));
    }

    @ParameterizedTest
    @MethodSource("be.capas.command.handoff.domain.AnsweringTest#taken")
    void after_yes_is_refused(List<HandoffEvent> facts) {
      SPEC.given(facts).when(decline(NO_CAPACITY, PARTNER)).thenRejected(Reason.WRONG_STATE);
    }
  }

  @Nested
  class A_place_on_the_waiting_list {
    @Test
    void is_neither_yes_nor_no() {
      SPEC.given(RECEIVED).when(waitlist(21, PARTNER)).then(WAITING);
      SPEC.given(EXPIRED).when(waitlist(21, PARTNER)).then(WAITING);
      SPEC.given(SENT).when(waitlist(null, WORKER)).then(new HandoffWaitlisted(HANDOFF, null));
    }

    @Test
    void said_again_changes_nothing_and_with_another_wait_changes_that() {
      SPEC.given(WAITLISTED).when(waitlist(21, PARTNER)).thenNothing();
      SPEC.given(WAITLISTED).when(waitlist(7, PARTNER)).then(new HandoffWaitlisted(HANDOFF, 7));
    }

    @Test
    void comes_too_late_after_yes_or_no() {
      SPEC.given(DECLINED)
          .when(waitlist(21, PARTNER))
          .thenRejected(Reason.WRONG_STATE, in("declined"));
      taken()
          .forEach(
              facts ->
                  SPEC.given(facts).when(waitlist(21, PARTNER)).thenRejected(Reason.WRONG_STATE));
    }
  }

  @Test
  void nothing_is_answered_once_the_sender_has_withdrawn() {
    Stream.of(accept(PARTNER), decline(NO_CAPACITY, PARTNER), waitlist(21, PARTNER))
        .forEach(
            c -> SPEC.given(WITHDRAWN).when(c).thenRejected(Reason.WRONG_STATE, in("withdrawn")));
  }

  @Test
  void nothing_is_answered_that_was_not_sent() {
    Stream.of(
            receipt(PARTNER), accept(PARTNER), decline(NO_CAPACITY, PARTNER), waitlist(21, PARTNER))
        .forEach(
            c -> SPEC.given(PROPOSED).when(c).thenRejected(Reason.WRONG_STATE, in("proposed")));
  }

  @Test
  void the_cell_may_record_what_was_said_by_telephone() {
    SPEC.given(SENT).when(receipt(WORKER)).then(RECEIPT);
    SPEC.given(SENT).when(accept(WORKER)).then(ACCEPTANCE);
    SPEC.given(SENT).when(decline(NO_CAPACITY, WORKER)).then(REFUSAL);
  }

  @Test
  void what_is_not_a_partners_own_does_not_exist_for_it() {
    commands(ANOTHER_PARTNER).stream()
        .skip(2) // to propose and to send are not for partners at all
        .forEach(c -> SPEC.given(SENT).when(c).thenRejected(Reason.UNKNOWN_HANDOFF, Map.of()));
  }

  @Test
  void what_was_never_proposed_does_not_exist() {
    commands(WORKER).stream()
        .skip(1) // all but the proposal itself
        .forEach(c -> SPEC.given().when(c).thenRejected(Reason.UNKNOWN_HANDOFF, Map.of()));
  }

  @Test
  void every_command_is_checked() {
    new EveryCommand<>(
            HandoffCommand.class, Liaison::commands, SPEC.given(SENT), Reason.UNKNOWN_HANDOFF)
        .isChecked();
  }

  @ParameterizedTest
  @MethodSource("known")
  void every_state_says_whose_it_is(List<HandoffEvent> facts) {
    var state = SPEC.given(facts).state();

    assertThat(state.organisation()).isEqualTo(ORGANISATION);
    assertThat(state.person()).isEqualTo(PERSON);
  }

  private static Map<String, String> in(String state) {
    return Map.of("state", state);
  }
}
