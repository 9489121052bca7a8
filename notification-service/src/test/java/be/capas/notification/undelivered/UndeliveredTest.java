package be.capas.notification.undelivered;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.COORDINATOR;
import static be.capas.notification.Given.EVERYBODY;
import static be.capas.notification.Given.NOBODY;
import static be.capas.notification.Given.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.handoff.DeclineReason;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Message.ClaimReminder;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Message.CrisisPage.Cause;
import be.capas.notification.notice.Message.HandoffRequest;
import be.capas.notification.notice.Message.PartnerNotReached;
import be.capas.notification.notice.Message.RequestDeclined;
import be.capas.notification.notice.Message.RequestWithdrawn;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Notice.Source;
import be.capas.notification.notice.Recipient;
import be.capas.notification.notice.Recipient.Actor;
import be.capas.notification.notice.Recipient.Nobody;
import be.capas.notification.notice.Recipient.Partner;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UndeliveredTest {
  private static final Source SOURCE =
      new Source(new UUID(1, 2), PERSON.value(), 0, NOON, ORGANISATION, null);
  private static final CrisisPage PAGE = new CrisisPage(CRISIS, Urgency.P1, NOON, Cause.RAISED);
  private static final CrisisPage STAND_IN = PAGE.because(Cause.NOT_DELIVERED);
  private static final Message REQUEST = new HandoffRequest(HANDOFF, PARTNER, NOON, null);
  private static final Message ANSWER =
      new RequestDeclined(HANDOFF, PARTNER, DeclineReason.NO_CAPACITY);

  @Test
  void a_page_that_did_not_arrive_goes_to_the_coordinators() {
    assertThat(Undelivered.tell(mail(new Actor(ADULT), PAGE), EVERYBODY))
        .containsExactly(mail(new Actor(COORDINATOR), STAND_IN));
  }

  @Test
  void a_page_that_did_not_reach_a_coordinator_raises_an_alarm() {
    assertThat(Undelivered.tell(mail(new Actor(COORDINATOR), PAGE), EVERYBODY))
        .containsExactly(new Notice(SOURCE, new Nobody(), Channel.ALARM, STAND_IN));
  }

  @Test
  void a_page_that_did_not_arrive_where_there_is_no_coordinator_raises_an_alarm() {
    assertThat(Undelivered.tell(mail(new Actor(ADULT), PAGE), NOBODY))
        .containsExactly(new Notice(SOURCE, new Nobody(), Channel.ALARM, STAND_IN));
  }

  @Test
  void a_reminder_that_did_not_arrive_asks_nobody_else_what_only_they_know() {
    var reminder = new ClaimReminder(CRISIS, Urgency.P1, NOON);

    assertThat(Undelivered.tell(mail(new Actor(ADULT), reminder), EVERYBODY)).isEmpty();
    assertThat(Undelivered.tell(mail(new Actor(ADULT), reminder), NOBODY)).isEmpty();
  }

  @Test
  void a_partner_that_cannot_be_reached_is_for_the_coordinators_to_ask() {
    var webhook = new Notice(SOURCE, new Partner(PARTNER), Channel.WEBHOOK, REQUEST);

    assertThat(Undelivered.tell(webhook, EVERYBODY))
        .containsExactly(mail(new Actor(COORDINATOR), new PartnerNotReached(HANDOFF, PARTNER)));
    assertThat(Undelivered.tell(webhook, NOBODY)).isEmpty();
  }

  @Test
  void a_partner_that_cannot_be_told_of_a_withdrawal_is_for_the_coordinators_to_tell() {
    var message = new RequestWithdrawn(HANDOFF, PARTNER, NOON);

    assertThat(
            Undelivered.tell(
                new Notice(SOURCE, new Partner(PARTNER), Channel.WEBHOOK, message), EVERYBODY))
        .containsExactly(mail(new Actor(COORDINATOR), new PartnerNotReached(HANDOFF, PARTNER)));
  }

  @Test
  void an_answer_that_did_not_reach_its_sender_goes_to_the_coordinators_and_no_further() {
    assertThat(Undelivered.tell(mail(new Actor(WORKER), ANSWER), EVERYBODY))
        .containsExactly(mail(new Actor(COORDINATOR), ANSWER));
    assertThat(Undelivered.tell(mail(new Actor(COORDINATOR), ANSWER), EVERYBODY)).isEmpty();
  }

  private static Notice mail(Recipient recipient, Message message) {
    return new Notice(SOURCE, recipient, Channel.MAIL, message);
  }
}
