package be.capas.notification;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.PSYCHOLOGIST;
import static be.capas.contract.Samples.sealed;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.COORDINATOR;
import static be.capas.notification.Given.EVERYBODY;
import static be.capas.notification.Given.NOBODY;
import static be.capas.notification.Given.OFFICER;
import static be.capas.notification.Given.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.capas.contract.PersonEvent.GlassBroken;
import be.capas.notification.brokenglass.BrokenGlass;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Message.GlassWasBroken;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Recipient.Actor;
import be.capas.notification.undelivered.Undelivered;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrokenGlassTest {
  private static final GlassBroken BROKEN =
      new GlassBroken(PERSON, PSYCHOLOGIST, sealed(CONFIDENCE), NOON);
  private static final GlassWasBroken MESSAGE = new GlassWasBroken(PERSON, PSYCHOLOGIST, NOON);

  @Test
  void the_coordinator_and_the_data_protection_officer_are_told_who_and_until_when() {
    assertThat(told(EVERYBODY))
        .extracting(Notice::recipient, Notice::channel, Notice::message)
        .containsExactly(
            tuple(new Actor(COORDINATOR), Channel.MAIL, MESSAGE),
            tuple(new Actor(OFFICER), Channel.MAIL, MESSAGE));
  }

  @Test
  void who_is_both_is_told_once() {
    assertThat(told(Given.directory(List.of(ADULT), List.of(OFFICER)))).hasSize(1);
  }

  @Test
  void every_time_is_told() {
    assertThat(given(EVERYBODY, BROKEN).when(BROKEN, BrokenGlass::tell)).hasSize(2);
  }

  @Test
  void nobody_is_told_where_nobody_oversees() {
    assertThat(told(NOBODY)).isEmpty();
  }

  @Test
  void what_did_not_reach_the_officer_goes_to_the_coordinator_and_no_further() {
    var told = told(EVERYBODY);

    assertThat(Undelivered.tell(told.getLast(), EVERYBODY)).containsExactly(told.getFirst());
    assertThat(Undelivered.tell(told.getFirst(), EVERYBODY)).isEmpty();
  }

  private static List<Notice> told(Directory directory) {
    return given(directory).when(BROKEN, BrokenGlass::tell);
  }
}
