package be.capas.notification.notice;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.CHILD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.contract.crisis.Urgency;
import be.capas.notification.notice.Message.ClaimGone;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Message.CrisisPage.Cause;
import be.capas.notification.notice.Notice.Source;
import be.capas.notification.notice.Recipient.Actor;
import be.capas.notification.notice.Recipient.Nobody;
import be.capas.notification.notice.Recipient.Partner;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoticeTest {
  private static final CrisisPage PAGE = new CrisisPage(CRISIS, Urgency.P1, NOON, Cause.RAISED);

  @Test
  void the_same_event_recipient_and_channel_are_the_same_notice_whatever_it_says() {
    var other = PAGE.because(Cause.NOT_DELIVERED);

    assertThat(notice(1, new Actor(ADULT), other).id())
        .isEqualTo(notice(1, new Actor(ADULT), PAGE).id());
  }

  @Test
  void another_kind_of_thing_is_another_notice_and_a_page_is_named_as_it_always_was() {
    var page = notice(1, new Actor(ADULT), PAGE);
    var gone = notice(1, new Actor(ADULT), new ClaimGone(CRISIS, CHILD));

    assertThat(gone.id()).isNotEqualTo(page.id());
    assertThat(page.id())
        .isEqualTo(
            UUID.nameUUIDFromBytes(
                (new UUID(0, 1) + " actor:psychologist-adult MAIL").getBytes(UTF_8)));
  }

  @Test
  void another_event_or_recipient_is_another_notice() {
    assertThat(
            List.of(
                notice(1, new Actor(ADULT), PAGE).id(),
                notice(2, new Actor(ADULT), PAGE).id(),
                notice(1, new Actor(CHILD), PAGE).id()))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_recipient_is_written_as_an_opaque_id_and_read_back() {
    assertThat(List.of(new Actor(ADULT), new Partner(PARTNER), new Nobody()))
        .allSatisfy(it -> assertThat(Recipient.parse(it.toString())).isEqualTo(it));
    assertThat(new Actor(ADULT)).hasToString("actor:psychologist-adult");
    assertThatThrownBy(() -> Recipient.parse("somebody@capas.local"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Notice notice(int event, Recipient recipient, Message message) {
    return new Notice(
        new Source(new UUID(0, event), PERSON.value(), 0, NOON, ORGANISATION, null),
        recipient,
        Channel.MAIL,
        message);
  }
}
