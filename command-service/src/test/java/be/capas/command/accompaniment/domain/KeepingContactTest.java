package be.capas.command.accompaniment.domain;

import static be.capas.command.accompaniment.domain.Flagging.CLOSED;
import static be.capas.command.accompaniment.domain.Flagging.HELD_BY_PSYCHOLOGIST;
import static be.capas.command.accompaniment.domain.Flagging.OPEN;
import static be.capas.command.accompaniment.domain.Flagging.REORIENTED;
import static be.capas.command.accompaniment.domain.Flagging.SPEC;
import static be.capas.command.accompaniment.domain.Flagging.THE_PARTNER;
import static be.capas.command.accompaniment.domain.Flagging.THE_PSYCHOLOGIST;
import static be.capas.command.accompaniment.domain.Keeping.BALANCED;
import static be.capas.command.accompaniment.domain.Keeping.GOES_ON;
import static be.capas.command.accompaniment.domain.Keeping.IN_TWO_WEEKS;
import static be.capas.command.accompaniment.domain.Keeping.REBALANCED;
import static be.capas.command.accompaniment.domain.Keeping.REOPENED;
import static be.capas.command.accompaniment.domain.Keeping.giveBack;
import static be.capas.command.accompaniment.domain.Keeping.lost;
import static be.capas.command.accompaniment.domain.Keeping.rebalance;
import static be.capas.command.accompaniment.domain.Keeping.reopen;
import static be.capas.command.accompaniment.domain.Keeping.restored;
import static be.capas.command.accompaniment.domain.Keeping.take;
import static be.capas.command.rule.Acting.PSYCHOLOGIST;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.RELAY;
import static be.capas.contract.Samples.sealed;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.accompaniment.domain.AccompanimentCommand.TransferHolder;
import be.capas.command.accompaniment.domain.Open.Analysing;
import be.capas.command.accompaniment.domain.Open.Reopened;
import be.capas.command.rule.Acting;
import be.capas.command.rule.Reason;
import be.capas.contract.AccompanimentEvent;
import be.capas.contract.ContactEvent.ContactLost;
import be.capas.contract.ContactEvent.ContactRestored;
import be.capas.contract.RelayEvent.RelayReturned;
import be.capas.contract.RelayEvent.RelayTaken;
import be.capas.contract.accompaniment.RestoredThrough;
import be.capas.contract.id.AccompanimentId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contact that is lost and found, relays, balance, and going on after the end. */
class KeepingContactTest {
  private static final ContactLost LOST = new ContactLost(ACCOMPANIMENT, sealed(CONFIDENCE));
  private static final RelayTaken TAKEN =
      new RelayTaken(ACCOMPANIMENT, RELAY, PARTNER, IN_TWO_WEEKS, sealed(CONFIDENCE));
  private static final RelayReturned RETURNED = new RelayReturned(ACCOMPANIMENT, RELAY);

  @Nested
  class Contact {
    @Test
    void is_lost() {
      SPEC.given(OPEN).when(lost(WORKER)).then(LOST);
    }

    @Test
    void is_lost_by_the_word_of_each_who_did_not_find_the_person() {
      SPEC.given(OPEN).given(LOST).when(lost(WORKER)).then(LOST);
    }

    @Test
    void is_restored_also_before_it_becomes_known_that_it_was_lost() {
      SPEC.given(OPEN)
          .when(restored(WORKER))
          .then(new ContactRestored(ACCOMPANIMENT, RestoredThrough.ENTOURAGE, sealed(CONFIDENCE)));
    }

    @Test
    void that_is_lost_ends_nothing() {
      assertThat(SPEC.given(OPEN).given(LOST).state()).isEqualTo(SPEC.given(OPEN).state());
    }
  }

  @Nested
  class A_relay {
    @Test
    void is_taken_for_an_institution_until_a_day() {
      SPEC.given(OPEN).when(take(WORKER)).then(TAKEN);
    }

    @Test
    void lasts_for_a_time() {
      SPEC.given(OPEN)
          .when(take(NOON, WORKER))
          .thenRejected(Reason.RELAY_ENDS_BEFORE_IT_BEGINS, Map.of("until", NOON.toString()));
    }

    @Test
    void is_taken_once() {
      SPEC.given(OPEN).given(TAKEN).when(take(WORKER)).thenNothing();
    }

    @Test
    void is_not_another_under_the_same_id() {
      SPEC.given(OPEN)
          .given(TAKEN)
          .when(take(IN_TWO_WEEKS.plusSeconds(1), WORKER))
          .thenRejected(Reason.ID_ALREADY_USED);
    }

    @Test
    void is_returned_once() {
      SPEC.given(OPEN).given(TAKEN).when(giveBack(WORKER)).then(RETURNED);
      SPEC.given(OPEN).given(TAKEN, RETURNED).when(giveBack(WORKER)).thenNothing();
    }

    @Test
    void ends_the_same_in_whichever_order_a_telephone_sends_it() {
      SPEC.given(OPEN).when(giveBack(WORKER)).then(RETURNED);
      SPEC.given(OPEN).given(RETURNED).when(take(WORKER)).then(TAKEN);
      assertThat(SPEC.given(OPEN).given(RETURNED, TAKEN).state())
          .isEqualTo(SPEC.given(OPEN).given(TAKEN, RETURNED).state());
    }

    @Test
    void leaves_the_thread_where_it_is() {
      assertThat(((Open) SPEC.given(OPEN).given(TAKEN).state()).thread())
          .isEqualTo(((Open) SPEC.given(OPEN).state()).thread());
    }
  }

  @Test
  void a_situation_in_balance_ends_it() {
    SPEC.given(OPEN).when(rebalance(PSYCHOLOGIST)).then(BALANCED);
    assertThat(SPEC.given(REBALANCED).state()).isInstanceOf(Ended.Rebalanced.class);
  }

  @Nested
  class Going_on {
    static List<List<AccompanimentEvent>> ended() {
      return List.of(CLOSED, REORIENTED, REBALANCED);
    }

    @ParameterizedTest
    @MethodSource("ended")
    void after_any_end_somebody_holds_the_thread_at_once(List<AccompanimentEvent> ended) {
      SPEC.given(ended).when(reopen(PSYCHOLOGIST)).then(GOES_ON, HELD_BY_PSYCHOLOGIST);
    }

    @Test
    void is_for_what_has_ended() {
      SPEC.given(OPEN)
          .when(reopen(PSYCHOLOGIST))
          .thenRejected(Reason.ALREADY_OPEN, Map.of("open", ACCOMPANIMENT.toString()));
    }

    @Test
    void is_not_from_before_the_end() {
      SPEC.given(CLOSED)
          .when(reopen(Acting.when(PSYCHOLOGIST, NOON.minusMillis(1))))
          .thenRejected(Reason.ALREADY_OPEN, Map.of("open", ACCOMPANIMENT.toString()));
    }

    @Test
    void is_not_for_two_at_a_time() {
      var running = new AccompanimentId(new UUID(0, 77));

      SPEC.given(CLOSED)
          .when(reopen(THE_PSYCHOLOGIST, running, PSYCHOLOGIST))
          .thenRejected(Reason.ALREADY_OPEN, Map.of("open", running.toString()));
    }

    @Test
    void is_never_with_a_partner() {
      SPEC.given(REORIENTED)
          .when(reopen(THE_PARTNER, null, PSYCHOLOGIST))
          .thenRejected(Reason.PARTNER_NEEDS_HANDOFF);
    }

    @Test
    void is_a_state_of_its_own_until_the_situation_is_looked_into_again() {
      assertThat(SPEC.given(REOPENED).state()).isInstanceOf(Reopened.class);
      var analysed = SPEC.given(REOPENED).when(Plans.analyse(PSYCHOLOGIST)).decision().get();
      assertThat(SPEC.given(REOPENED).given(analysed).state()).isInstanceOf(Analysing.class);
    }

    @Test
    void lets_no_handoff_of_before_take_the_thread_by_an_echo() {
      SPEC.given(REORIENTED)
          .given(GOES_ON, HELD_BY_PSYCHOLOGIST)
          .when(new TransferHolder(ACCOMPANIMENT, PARTNER, HANDOFF, WORKER))
          .thenNothing();
    }
  }
}
