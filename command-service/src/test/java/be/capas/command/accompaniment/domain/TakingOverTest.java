package be.capas.command.accompaniment.domain;

import static be.capas.command.accompaniment.domain.Flagging.HELD_BY_PARTNER;
import static be.capas.command.accompaniment.domain.Flagging.HELD_BY_WORKER;
import static be.capas.command.accompaniment.domain.Flagging.OPEN;
import static be.capas.command.accompaniment.domain.Flagging.SPEC;
import static be.capas.command.accompaniment.domain.Flagging.WITH_PARTNER;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PREVIOUS_HANDOFF;

import be.capas.command.accompaniment.domain.AccompanimentCommand.Reorient;
import be.capas.command.accompaniment.domain.AccompanimentCommand.TransferHolder;
import be.capas.command.rule.Reason;
import be.capas.contract.AccompanimentEvent;
import be.capas.contract.AccompanimentEvent.PersonReoriented;
import be.capas.contract.id.PartnerId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The thread moves to a partner that has met the person, and the cell may let go then. */
class TakingOverTest {
  private static final TransferHolder TRANSFER =
      new TransferHolder(ACCOMPANIMENT, PARTNER, HANDOFF, WORKER);
  private static final Reorient REORIENT = new Reorient(ACCOMPANIMENT, PARTNER, HANDOFF, WORKER);

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
    @MethodSource("be.capas.command.accompaniment.domain.Flagging#ended")
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
}
