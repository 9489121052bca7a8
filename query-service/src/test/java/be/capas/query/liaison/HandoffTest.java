package be.capas.query.liaison;

import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.PREVIOUS_HANDOFF;
import static be.capas.contract.Samples.recorded;
import static be.capas.query.Events.appointmentKept;
import static be.capas.query.Events.appointmentSet;
import static be.capas.query.Events.handoffAccepted;
import static be.capas.query.Events.handoffSent;
import static be.capas.query.Events.transferred;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.CapasEvent;
import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.DischargeAnnounced;
import be.capas.contract.HandoffEvent.HandoffBroken;
import be.capas.contract.HandoffEvent.HandoffExpired;
import be.capas.contract.HandoffEvent.HandoffProposed;
import be.capas.contract.HandoffEvent.HandoffWaitlisted;
import be.capas.contract.HandoffEvent.HandoffWithdrawn;
import be.capas.contract.HandoffEvent.ThreadReturned;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.handoff.ReturnReason;
import be.capas.contract.handoff.WithdrawReason;
import be.capas.query.liaison.Handoff.State;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HandoffTest {
  private static final Instant DUE = NOON.plusSeconds(172_800);
  private static final HandoffProposed PROPOSED =
      new HandoffProposed(
          HANDOFF,
          ORGANISATION,
          PERSON,
          ACCOMPANIMENT,
          PARTNER,
          Urgency.P3,
          null,
          PREVIOUS_HANDOFF);
  private static final ThreadReturned RETURNED =
      new ThreadReturned(HANDOFF, PERSON, ACCOMPANIMENT, PARTNER, ReturnReason.CARE_ENDED, null);

  @Test
  void says_how_long_the_person_waits_as_it_was_said_last() {
    var waiting =
        given(
            handoffSent(DUE),
            new HandoffWaitlisted(HANDOFF, 60),
            new HandoffWaitlisted(HANDOFF, 21));

    assertThat(waiting.state()).isEqualTo(State.WAITLISTED);
    assertThat(waiting.expectedWaitDays()).isEqualTo(21);
    assertThat(waiting.state().isForPartner()).isTrue();
  }

  @Test
  void that_nobody_answered_in_time_may_still_be_answered() {
    var late = given(handoffSent(DUE), new HandoffExpired(HANDOFF, DUE));

    assertThat(late.state()).isEqualTo(State.EXPIRED);
    assertThat(late.state().isForPartner()).isTrue();
    assertThat(given(handoffSent(DUE), new HandoffExpired(HANDOFF, DUE), handoffAccepted()).state())
        .isEqualTo(State.ACCEPTED);
  }

  @Test
  void that_was_withdrawn_given_back_or_broken_is_no_partners_any_more() {
    var met = Stream.of(handoffSent(DUE), appointmentKept(DUE), transferred(), RETURNED);

    assertThat(given(met.toArray(CapasEvent[]::new)).state()).isEqualTo(State.RETURNED);
    assertThat(
            Stream.of(State.RETURNED, State.BROKEN, State.WITHDRAWN, State.DECLINED)
                .filter(State::isForPartner))
        .isEmpty();
    assertThat(given(handoffSent(DUE), withdrawn()).state()).isEqualTo(State.WITHDRAWN);
    assertThat(given(handoffSent(DUE), handoffAccepted(), broken()).state())
        .isEqualTo(State.BROKEN);
  }

  @Test
  void says_when_contact_is_due_after_a_discharge_and_stands_where_it_stood() {
    var home = new DischargeAnnounced(HANDOFF, DUE, DUE.plusSeconds(604_800), null);

    var discharged =
        given(handoffSent(DUE), appointmentSet(DUE), appointmentKept(DUE), transferred(), home);

    assertThat(discharged.state()).isEqualTo(State.TRANSFERRED);
    assertThat(discharged.dischargeAt()).isEqualTo(DUE);
    assertThat(discharged.contactDue()).isEqualTo(DUE.plusSeconds(604_800));
  }

  @Test
  void names_the_attempt_before() {
    assertThat(given(handoffSent(DUE), withdrawn()).previous()).isEqualTo(PREVIOUS_HANDOFF);
  }

  private static HandoffWithdrawn withdrawn() {
    return new HandoffWithdrawn(HANDOFF, WithdrawReason.NO_ANSWER);
  }

  private static HandoffBroken broken() {
    return new HandoffBroken(HANDOFF, ReturnReason.NOT_COMING, null);
  }

  private static Handoff given(CapasEvent... events) {
    var view = new LiaisonView();
    var handoff = view.fold(null, recorded(PROPOSED, 0));
    for (int n = 0; n < events.length; n++) {
      handoff = view.fold(handoff, recorded((HandoffEvent) events[n], n + 1));
    }
    return handoff;
  }
}
