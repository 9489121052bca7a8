package be.capas.notification.delivery;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.notification.Given.ADULT;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.reading.ReadChannel;
import be.capas.notification.ledger.Entry;
import be.capas.notification.ledger.State;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Recipient;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ToldTest {
  private static final UUID EVENT = new UUID(1, 2);

  @Test
  void a_notice_tells_its_recipient_of_the_person_and_opens_nothing() {
    var read = Told.of(sent(new Recipient.Actor(ADULT)), NOON.plusSeconds(60)).orElseThrow();

    assertThat(read.reader()).isEqualTo(ADULT);
    assertThat(read.person()).isEqualTo(PERSON.value());
    assertThat(read.organisation()).isEqualTo(ORGANISATION);
    assertThat(read.at()).isEqualTo(NOON);
    assertThat(read.classes()).isEmpty();
    assertThat(read.part()).isEqualTo("notice crisis-page.v1");
    assertThat(read.position()).isEqualTo(new TreeMap<>(Map.of(CRISIS.value(), 3L)));
    assertThat(read.channel()).isEqualTo(ReadChannel.NOTICE);
  }

  @Test
  void a_partner_is_told_under_its_own_name() {
    var read = Told.of(sent(new Recipient.Partner(PARTNER)), NOON).orElseThrow();

    assertThat(read.reader().value()).isEqualTo(PARTNER.value());
  }

  @Test
  void told_again_it_is_the_same_read() {
    var notice = sent(new Recipient.Actor(ADULT));

    assertThat(Told.of(notice, NOON).orElseThrow().id())
        .isEqualTo(Told.of(notice, NOON.plusSeconds(9)).orElseThrow().id());
  }

  @Test
  void an_alarm_tells_nobody() {
    assertThat(Told.of(sent(new Recipient.Nobody()), NOON)).isEmpty();
  }

  private static Entry sent(Recipient recipient) {
    var source = new Notice.Source(EVENT, PERSON.value(), 3, NOON, ORGANISATION, null);
    var page = new CrisisPage(CRISIS, Urgency.P1, null, CrisisPage.Cause.RAISED);
    var notice = new Notice(source, recipient, Channel.MAIL, page);
    return new Entry(notice.id(), 1, notice, "crisis-page.v1", State.SENT, null, NOON, null, NOON);
  }
}
