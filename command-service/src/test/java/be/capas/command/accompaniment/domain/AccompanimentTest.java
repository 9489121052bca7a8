package be.capas.command.accompaniment.domain;

import static be.capas.command.accompaniment.domain.Flagging.CLOSED;
import static be.capas.command.accompaniment.domain.Flagging.HELD_BY_PARTNER;
import static be.capas.command.accompaniment.domain.Flagging.HELD_BY_PSYCHOLOGIST;
import static be.capas.command.accompaniment.domain.Flagging.HELD_BY_WORKER;
import static be.capas.command.accompaniment.domain.Flagging.NEIGHBOUR;
import static be.capas.command.accompaniment.domain.Flagging.OPEN;
import static be.capas.command.accompaniment.domain.Flagging.REASONS;
import static be.capas.command.accompaniment.domain.Flagging.REORIENTED;
import static be.capas.command.accompaniment.domain.Flagging.REQUESTED;
import static be.capas.command.accompaniment.domain.Flagging.SPEC;
import static be.capas.command.accompaniment.domain.Flagging.THE_PARTNER;
import static be.capas.command.accompaniment.domain.Flagging.THE_PSYCHOLOGIST;
import static be.capas.command.accompaniment.domain.Flagging.THE_WORKER;
import static be.capas.command.accompaniment.domain.Flagging.WITH_PARTNER;
import static be.capas.command.accompaniment.domain.Flagging.flag;
import static be.capas.command.rule.Acting.PSYCHOLOGIST;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.PREVIOUS_HANDOFF;
import static be.capas.contract.Samples.TRIAGE;
import static be.capas.contract.Samples.sealed;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static be.capas.contract.sealing.DataClass.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.accompaniment.domain.AccompanimentCommand.AssignHolder;
import be.capas.command.accompaniment.domain.AccompanimentCommand.Close;
import be.capas.command.accompaniment.domain.AccompanimentCommand.RecordLinkRestored;
import be.capas.command.accompaniment.domain.AccompanimentCommand.RecordVisit;
import be.capas.command.accompaniment.domain.AccompanimentCommand.Reopen;
import be.capas.command.accompaniment.domain.AccompanimentCommand.Reorient;
import be.capas.command.accompaniment.domain.AccompanimentCommand.ReturnHolder;
import be.capas.command.accompaniment.domain.AccompanimentCommand.TransferHolder;
import be.capas.command.rule.Act;
import be.capas.command.rule.EveryCommand;
import be.capas.command.rule.Reason;
import be.capas.contract.AccompanimentEvent;
import be.capas.contract.AccompanimentEvent.AccompanimentClosed;
import be.capas.contract.AccompanimentEvent.HelpRequestRepeated;
import be.capas.contract.AccompanimentEvent.LinkRestored;
import be.capas.contract.AccompanimentEvent.OutreachVisitMade;
import be.capas.contract.AccompanimentEvent.PersonReoriented;
import be.capas.contract.accompaniment.CloseReason;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.accompaniment.LinkKind;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PersonId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccompanimentTest {
  private static final TransferHolder TRANSFER =
      new TransferHolder(ACCOMPANIMENT, PARTNER, HANDOFF, WORKER);
  private static final Reorient REORIENT = new Reorient(ACCOMPANIMENT, PARTNER, HANDOFF, WORKER);

  @Nested
  class Asking_for_help {
    @Test
    void opens_an_accompaniment_that_the_flagging_worker_holds() {
      SPEC.given().when(flag(PERSON, THE_WORKER, WORKER)).then(REQUESTED, HELD_BY_WORKER);
    }

    @Test
    void lets_a_psychologist_hold_what_a_psychologist_flags() {
      SPEC.given()
          .when(flag(PERSON, THE_PSYCHOLOGIST, PSYCHOLOGIST))
          .then(REQUESTED, HELD_BY_PSYCHOLOGIST);
    }

    @Test
    void never_starts_with_a_partner_as_holder() {
      SPEC.given()
          .when(flag(PERSON, THE_PARTNER, WORKER))
          .thenRejected(Reason.PARTNER_NEEDS_HANDOFF);
    }

    @Test
    void again_joins_the_open_one_and_leaves_its_holder() {
      SPEC.given(OPEN)
          .when(flag(PERSON, THE_PSYCHOLOGIST, PSYCHOLOGIST))
          .then(
              new HelpRequestRepeated(
                  ACCOMPANIMENT, NEIGHBOUR, REASONS, sealed(CONFIDENCE), TRIAGE));
    }

    @Test
    void for_somebody_else_does_not_join() {
      var somebodyElse = new PersonId(new UUID(0, 99));

      SPEC.given(OPEN)
          .when(flag(somebodyElse, THE_WORKER, WORKER))
          .thenRejected(Reason.ID_ALREADY_USED);
    }
  }

  @Nested
  class Passing_the_thread_on {
    @Test
    void gives_it_to_another_of_the_cell() {
      SPEC.given(OPEN).when(assign(THE_PSYCHOLOGIST)).then(HELD_BY_PSYCHOLOGIST);
    }

    @Test
    void to_whom_holds_it_changes_nothing() {
      SPEC.given(OPEN).when(assign(THE_WORKER)).thenNothing();
    }

    @Test
    void to_a_partner_takes_a_handoff() {
      SPEC.given(OPEN).when(assign(THE_PARTNER)).thenRejected(Reason.PARTNER_NEEDS_HANDOFF);
    }

    @Test
    void takes_it_back_from_a_partner() {
      SPEC.given(WITH_PARTNER).when(assign(THE_WORKER)).then(HELD_BY_WORKER);
    }
  }

  @Nested
  class A_partner_that_met_the_person {
    @Test
    void holds_the_thread() {
      SPEC.given(OPEN).when(TRANSFER).then(HELD_BY_PARTNER);
    }

    @Test
    void holds_it_once() {
      SPEC.given(WITH_PARTNER).when(TRANSFER).thenNothing();
    }

    @Test
    void does_not_take_it_back_by_an_echo() {
      SPEC.given(WITH_PARTNER).given(HELD_BY_WORKER).when(TRANSFER).thenNothing();
    }

    @ParameterizedTest
    @MethodSource("be.capas.command.accompaniment.domain.AccompanimentTest#ended")
    void comes_too_late_where_there_is_no_thread_left(List<AccompanimentEvent> ended) {
      SPEC.given(ended).when(TRANSFER).thenNothing();
    }

    @Test
    void cannot_hold_what_was_never_opened() {
      SPEC.given().when(TRANSFER).thenRejected(Reason.UNKNOWN_ACCOMPANIMENT);
    }
  }

  @Nested
  class Reorienting {
    @Test
    void ends_it_with_the_partner_that_holds_the_thread() {
      SPEC.given(WITH_PARTNER)
          .when(REORIENT)
          .then(new PersonReoriented(ACCOMPANIMENT, PARTNER, HANDOFF));
    }

    @Test
    void waits_until_the_partner_has_met_the_person() {
      SPEC.given(OPEN).when(REORIENT).thenRejected(Reason.THREAD_NOT_TRANSFERRED);
    }

    @Test
    void goes_to_no_other_partner() {
      SPEC.given(WITH_PARTNER)
          .when(new Reorient(ACCOMPANIMENT, new PartnerId("another"), HANDOFF, WORKER))
          .thenRejected(Reason.THREAD_NOT_TRANSFERRED);
    }

    @Test
    void goes_by_no_other_handoff() {
      SPEC.given(WITH_PARTNER)
          .when(new Reorient(ACCOMPANIMENT, PARTNER, PREVIOUS_HANDOFF, WORKER))
          .thenRejected(Reason.THREAD_NOT_TRANSFERRED);
    }

    @Test
    void is_over_once_the_cell_took_the_thread_back() {
      SPEC.given(WITH_PARTNER)
          .given(HELD_BY_WORKER)
          .when(REORIENT)
          .thenRejected(Reason.THREAD_NOT_TRANSFERRED);
    }
  }

  @Nested
  class Working {
    @Test
    void records_a_visit() {
      SPEC.given(OPEN)
          .when(visit(WORKER))
          .then(
              new OutreachVisitMade(
                  ACCOMPANIMENT,
                  VisitPlace.HOME,
                  VisitOutcome.NOT_FOUND,
                  List.of(PSYCHOLOGIST.by()),
                  true,
                  sealed(SECRET)));
    }

    @Test
    void records_that_somebody_is_there_again() {
      SPEC.given(OPEN)
          .when(link(WORKER))
          .then(new LinkRestored(ACCOMPANIMENT, LinkKind.NEIGHBOUR, sealed(CONFIDENCE)));
    }

    @Test
    void ends() {
      SPEC.given(OPEN)
          .when(close(WORKER))
          .then(new AccompanimentClosed(ACCOMPANIMENT, CloseReason.REBALANCED));
    }

    @Test
    void needs_somebody_who_asked_for_help() {
      commands(WORKER).stream()
          .skip(1) // all but the request itself
          .forEach(c -> SPEC.given().when(c).thenRejected(Reason.UNKNOWN_ACCOMPANIMENT));
    }

    @ParameterizedTest
    @MethodSource("be.capas.command.accompaniment.domain.AccompanimentTest#ended")
    void is_over_after_the_end(List<AccompanimentEvent> ended) {
      commands(WORKER).stream()
          .filter(
              c ->
                  !(c instanceof TransferHolder
                      || c instanceof ReturnHolder
                      || c instanceof Reopen))
          .forEach(c -> SPEC.given(ended).when(c).thenRejected(Reason.NOT_OPEN));
    }
  }

  @Test
  void every_command_is_checked() {
    new EveryCommand<>(
            AccompanimentCommand.class,
            AccompanimentTest::commands,
            SPEC.given(OPEN),
            Reason.UNKNOWN_ACCOMPANIMENT)
        .isChecked();
  }

  @ParameterizedTest
  @MethodSource("states")
  void every_state_says_whose_it_is(List<AccompanimentEvent> facts) {
    var state = SPEC.given(facts).state();

    assertThat(state.organisation()).isEqualTo(ORGANISATION);
    assertThat(state.person()).isEqualTo(PERSON);
  }

  static List<List<AccompanimentEvent>> ended() {
    return List.of(CLOSED, REORIENTED, Keeping.REBALANCED);
  }

  static List<List<AccompanimentEvent>> states() {
    return List.of(OPEN, WITH_PARTNER, CLOSED, REORIENTED, Keeping.REBALANCED, Keeping.REOPENED);
  }

  private static List<AccompanimentCommand> commands(Act act) {
    return List.of(
        flag(PERSON, THE_WORKER, act),
        new AssignHolder(ACCOMPANIMENT, THE_PSYCHOLOGIST, act),
        new TransferHolder(ACCOMPANIMENT, PARTNER, HANDOFF, act),
        new ReturnHolder(ACCOMPANIMENT, PARTNER, HANDOFF, act),
        visit(act),
        link(act),
        Plans.propose(act),
        Plans.analyse(act),
        Plans.agree(act),
        Plans.review(act),
        Outings.planVisit(act),
        Outings.held(act),
        Outings.goAlong(act),
        Keeping.lost(act),
        Keeping.restored(act),
        Keeping.take(act),
        Keeping.giveBack(act),
        Keeping.rebalance(act),
        Keeping.reopen(act),
        new Reorient(ACCOMPANIMENT, PARTNER, HANDOFF, act),
        close(act));
  }

  private static AssignHolder assign(Holder holder) {
    return new AssignHolder(ACCOMPANIMENT, holder, WORKER);
  }

  private static RecordVisit visit(Act act) {
    return new RecordVisit(
        ACCOMPANIMENT,
        VisitPlace.HOME,
        VisitOutcome.NOT_FOUND,
        List.of(PSYCHOLOGIST.by()),
        true,
        sealed(SECRET),
        act);
  }

  private static RecordLinkRestored link(Act act) {
    return new RecordLinkRestored(ACCOMPANIMENT, LinkKind.NEIGHBOUR, sealed(CONFIDENCE), act);
  }

  private static Close close(Act act) {
    return new Close(ACCOMPANIMENT, CloseReason.REBALANCED, act);
  }
}
