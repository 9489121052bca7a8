package be.capas.notification;

import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.CONSENTED;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.recorded;
import static be.capas.notification.Given.EVERYBODY;
import static be.capas.notification.Given.NOBODY;
import static be.capas.notification.Given.WORKER;
import static be.capas.notification.Given.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.capas.contract.HandoffEvent.AppointmentKept;
import be.capas.contract.HandoffEvent.AppointmentMissed;
import be.capas.contract.HandoffEvent.DischargeAnnounced;
import be.capas.contract.HandoffEvent.HandoffAccepted;
import be.capas.contract.HandoffEvent.HandoffBroken;
import be.capas.contract.HandoffEvent.HandoffDeclined;
import be.capas.contract.HandoffEvent.HandoffExpired;
import be.capas.contract.HandoffEvent.HandoffProposed;
import be.capas.contract.HandoffEvent.HandoffSent;
import be.capas.contract.HandoffEvent.HandoffWaitlisted;
import be.capas.contract.HandoffEvent.HandoffWithdrawn;
import be.capas.contract.HandoffEvent.ThreadReturned;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.handoff.DeclineReason;
import be.capas.contract.handoff.ReturnReason;
import be.capas.contract.handoff.WithdrawReason;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Message.GivenUp;
import be.capas.notification.notice.Message.HandoffRequest;
import be.capas.notification.notice.Message.NotSeen;
import be.capas.notification.notice.Message.RequestDeclined;
import be.capas.notification.notice.Message.RequestUnanswered;
import be.capas.notification.notice.Message.RequestWaitlisted;
import be.capas.notification.notice.Message.RequestWithdrawn;
import be.capas.notification.notice.Message.SentHome;
import be.capas.notification.notice.Message.ThreadGivenBack;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Recipient.Actor;
import be.capas.notification.notice.Recipient.Partner;
import be.capas.notification.partneranswer.PartnerAnswer;
import be.capas.notification.partnerrequest.PartnerRequest;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HandoffNoticesTest {
  private static final HandoffProposed PROPOSED =
      new HandoffProposed(
          HANDOFF, ORGANISATION, PERSON, ACCOMPANIMENT, PARTNER, Urgency.P3, null, null);
  private static final HandoffSent SENT = new HandoffSent(HANDOFF, CONSENTED, Set.of(), NOON);
  private static final HandoffWithdrawn WITHDRAWN =
      new HandoffWithdrawn(HANDOFF, WithdrawReason.NO_ANSWER);
  private static final HandoffDeclined DECLINED =
      new HandoffDeclined(HANDOFF, DeclineReason.NO_CAPACITY, null);

  @Nested
  class The_partner {
    @Test
    void is_asked_when_the_handoff_is_sent_and_not_before() {
      assertThat(given(EVERYBODY).when(PROPOSED, PartnerRequest::tell)).isEmpty();
      assertThat(given(EVERYBODY, PROPOSED).when(SENT, PartnerRequest::tell))
          .extracting(Notice::recipient, Notice::channel, Notice::message)
          .containsExactly(
              tuple(
                  new Partner(PARTNER),
                  Channel.WEBHOOK,
                  new HandoffRequest(HANDOFF, PARTNER, NOON, CONSENTED)));
    }

    @Test
    void is_not_told_of_its_own_answers() {
      assertThat(given(EVERYBODY, PROPOSED, SENT).when(DECLINED, PartnerRequest::tell)).isEmpty();
    }

    @Test
    void is_told_that_the_sender_took_it_back_if_it_was_asked() {
      assertThat(given(EVERYBODY, PROPOSED, SENT).when(WITHDRAWN, PartnerRequest::tell))
          .extracting(Notice::recipient, Notice::channel, Notice::message)
          .containsExactly(
              tuple(
                  new Partner(PARTNER),
                  Channel.WEBHOOK,
                  new RequestWithdrawn(HANDOFF, PARTNER, NOON)));
      assertThat(given(EVERYBODY, PROPOSED).when(WITHDRAWN, PartnerRequest::tell)).isEmpty();
    }

    @Test
    void is_told_so_after_it_has_said_yes_too() {
      var accepted = given(EVERYBODY, PROPOSED, SENT, new HandoffAccepted(HANDOFF));

      assertThat(accepted.when(WITHDRAWN, PartnerRequest::tell))
          .extracting(Notice::message)
          .containsExactly(new RequestWithdrawn(HANDOFF, PARTNER, NOON));
    }

    @Test
    void is_not_asked_late_for_what_was_taken_back_meanwhile() {
      var request = new HandoffRequest(HANDOFF, PARTNER, NOON, CONSENTED);
      var asked = new Known.Handoff(PARTNER, WORKER);

      assertThat(PartnerRequest.isWithdrawn(request, asked)).isFalse();
      assertThat(PartnerRequest.isWithdrawn(request, Known.evolve(asked, recorded(WITHDRAWN, 2))))
          .isTrue();
    }

    @Test
    void cannot_be_guessed_where_the_proposal_was_never_seen() {
      assertThatThrownBy(() -> given(EVERYBODY).when(SENT, PartnerRequest::tell))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Nested
  class The_sender {
    private final Given asked = given(EVERYBODY, PROPOSED, SENT);

    @Test
    void is_told_of_a_refusal() {
      assertThat(asked.when(DECLINED, PartnerAnswer::tell))
          .extracting(Notice::recipient, Notice::channel, Notice::message)
          .containsExactly(
              tuple(
                  new Actor(WORKER),
                  Channel.MAIL,
                  new RequestDeclined(HANDOFF, PARTNER, DeclineReason.NO_CAPACITY)));
    }

    @Test
    void is_told_of_a_missed_appointment() {
      assertThat(asked.when(new AppointmentMissed(HANDOFF, NOON), PartnerAnswer::tell))
          .extracting(Notice::message)
          .containsExactly(new NotSeen(HANDOFF, PARTNER, NOON));
    }

    @Test
    void is_told_of_a_waiting_list_and_of_silence() {
      assertThat(asked.when(new HandoffWaitlisted(HANDOFF, 21), PartnerAnswer::tell))
          .extracting(Notice::message)
          .containsExactly(new RequestWaitlisted(HANDOFF, PARTNER, 21));
      assertThat(asked.when(new HandoffExpired(HANDOFF, NOON), PartnerAnswer::tell))
          .extracting(Notice::message)
          .containsExactly(new RequestUnanswered(HANDOFF, PARTNER, NOON));
    }

    @Test
    void is_told_when_the_partner_lets_go() {
      var back =
          new ThreadReturned(
              HANDOFF, PERSON, ACCOMPANIMENT, PARTNER, ReturnReason.CARE_ENDED, null);
      assertThat(asked.when(back, PartnerAnswer::tell))
          .extracting(Notice::message)
          .containsExactly(new ThreadGivenBack(HANDOFF, PARTNER, ReturnReason.CARE_ENDED));
      var broken = new HandoffBroken(HANDOFF, ReturnReason.NOT_COMING, null);
      assertThat(asked.when(broken, PartnerAnswer::tell))
          .extracting(Notice::message)
          .containsExactly(new GivenUp(HANDOFF, PARTNER, ReturnReason.NOT_COMING));
      var home = new DischargeAnnounced(HANDOFF, NOON, NOON.plusSeconds(604_800), null);
      assertThat(asked.when(home, PartnerAnswer::tell))
          .extracting(Notice::message)
          .containsExactly(new SentHome(HANDOFF, PARTNER, NOON, NOON.plusSeconds(604_800)));
    }

    @Test
    void is_not_told_of_good_news() {
      assertThat(asked.when(new HandoffAccepted(HANDOFF), PartnerAnswer::tell)).isEmpty();
      assertThat(asked.when(new AppointmentKept(HANDOFF, NOON), PartnerAnswer::tell)).isEmpty();
    }

    @Test
    void is_not_told_without_an_address() {
      assertThat(given(NOBODY, PROPOSED, SENT).when(DECLINED, PartnerAnswer::tell)).isEmpty();
    }
  }
}
