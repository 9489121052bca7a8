package be.capas.notification.channel.alarm;

import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.COORDINATOR;
import static be.capas.notification.Given.NOBODY;
import static be.capas.notification.Given.directory;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.id.CrisisId;
import be.capas.notification.Events;
import be.capas.notification.channel.Outcome;
import be.capas.notification.channel.Outcome.Accepted;
import be.capas.notification.channel.Outcome.Failed;
import be.capas.notification.channel.Sender.Letter;
import be.capas.notification.ledger.Entry;
import be.capas.notification.ledger.LedgerFixture;
import be.capas.notification.ledger.State;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Recipient.Actor;
import be.capas.notification.paging.QuietHours;
import be.capas.notification.paging.Routing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlarmSenderTest {
  private final LedgerFixture fixture = new LedgerFixture(NOBODY);
  private final AlarmSender alarms =
      new AlarmSender(fixture.ledger, new Routing(QuietHours.NONE), () -> fixture.directory);
  private final CrisisId crisis = Events.crisis();
  private final Entry alarm = alarm();

  @Test
  void goes_on_while_nobody_can_be_told() {
    assertThat(send()).isEqualTo(new Failed("nobody-told"));
    assertThat(send()).isEqualTo(new Failed("nobody-told"));
    assertThat(fixture.entries()).containsExactly(alarm);
  }

  @Test
  void has_everybody_told_who_is_there_since() {
    fixture.directory = directory(List.of(ADULT), List.of(COORDINATOR));

    assertThat(send()).isEqualTo(new Failed("nobody-told"));

    assertThat(fixture.entries())
        .extracting(it -> it.notice().recipient())
        .contains(new Actor(ADULT), new Actor(COORDINATOR));
  }

  @Test
  void ends_when_somebody_has_been_told() {
    fixture.directory = directory(List.of(ADULT), List.of());
    send();
    fixture.ledger.settle(page().id(), State.SENT, null);

    assertThat(send()).isEqualTo(new Accepted("somebody-told"));
  }

  @Test
  void has_those_tried_again_who_could_not_be_reached_before() {
    fixture.directory = directory(List.of(ADULT), List.of());
    send();
    fixture.ledger.settle(page().id(), State.DEAD, "recipient-550");

    send();

    assertThat(page().state()).isEqualTo(State.RETRYING);
  }

  private Outcome send() {
    return alarms.send(new Letter(alarm.id(), alarm.notice(), false));
  }

  private Entry alarm() {
    fixture.intake().accept(List.of(fixture.events.raised(crisis)), Map.of());
    return fixture.entries().getFirst();
  }

  private Entry page() {
    return fixture.entries().stream()
        .filter(it -> it.notice().channel() == Channel.MAIL)
        .findFirst()
        .orElseThrow();
  }
}
