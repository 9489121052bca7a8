package be.capas.notification.ledger;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.CHILD;
import static be.capas.notification.Given.EVERYBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.notification.ledger.Attempt.Result;
import be.capas.notification.ledger.Reading.Question;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Message.ClaimGone;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Message.CrisisPage.Cause;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Notice.Source;
import be.capas.notification.notice.Recipient;
import be.capas.notification.notice.Recipient.Actor;
import be.capas.notification.notice.Recipient.Nobody;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final Source SOURCE =
      new Source(UUID.randomUUID(), PERSON.value(), 0, NOON, ORGANISATION, null);

  private static final Notice ALARM =
      new Notice(
          SOURCE,
          new Nobody(),
          Channel.ALARM,
          new CrisisPage(CRISIS, Urgency.P1, NOON, Cause.NOT_DELIVERED));

  private final LedgerFixture fixture = new LedgerFixture(EVERYBODY);
  private final Ledger ledger = fixture.ledger;
  private final Notice notice = notice(ADULT);

  @Test
  void a_notice_is_entered_once() {
    assertThat(ledger.add(List.of(notice))).isEqualTo(1);
    assertThat(ledger.add(List.of(notice, notice(CHILD)))).isEqualTo(1);
    assertThat(fixture.queued).containsExactly(notice.id(), notice(CHILD).id());
    assertThat(ledger.find(notice.id()).orElseThrow().notice()).isEqualTo(notice);
  }

  @Test
  void a_page_is_entered_beside_what_else_is_told_of_its_event_by_the_same_way() {
    var gone = new Notice(SOURCE, new Actor(ADULT), Channel.MAIL, new ClaimGone(CRISIS, CHILD));

    assertThat(ledger.add(List.of(gone))).isEqualTo(1);
    assertThat(ledger.add(List.of(notice, gone))).isEqualTo(1);
    assertThat(fixture.entries()).extracting(Entry::notice).containsExactlyInAnyOrder(gone, notice);
  }

  @Test
  void only_a_page_reaches_somebody() {
    var gone = new Notice(SOURCE, new Actor(ADULT), Channel.MAIL, new ClaimGone(CRISIS, CHILD));
    ledger.add(List.of(notice, gone));

    ledger.settle(gone.id(), State.SENT, null);
    assertThat(ledger.reachedSomebody(ALARM)).isFalse();

    ledger.settle(notice.id(), State.SENT, null);
    assertThat(ledger.reachedSomebody(ALARM)).isTrue();
  }

  @Test
  void an_sms_has_reached_somebody_only_once_it_has_arrived() {
    var sms = notice.by(Channel.SMS);
    ledger.add(List.of(sms));

    ledger.settle(sms.id(), State.SENT, null);
    assertThat(ledger.reachedSomebody(ALARM)).isFalse();
    assertThat(ledger.mayReachSomebody(SOURCE.event())).isTrue();

    fixture.ways.arrived(sms.id());
    assertThat(ledger.reachedSomebody(ALARM)).isTrue();
  }

  @Test
  void an_alarm_that_had_ended_is_raised_again() {
    ledger.add(List.of(ALARM, notice));
    ledger.settle(notice.id(), State.SENT, null);
    ledger.reached(ledger.find(notice.id()).orElseThrow());
    assertThat(ledger.find(ALARM.id()).orElseThrow().state()).isEqualTo(State.CANCELLED);
    fixture.queued.clear();

    assertThat(ledger.add(List.of(ALARM))).isEqualTo(1);

    assertThat(ledger.find(ALARM.id()).orElseThrow())
        .extracting(Entry::state, Entry::dueAt, Entry::settledAt)
        .containsExactly(State.QUEUED, NOON, null);
    assertThat(fixture.queued).containsExactly(ALARM.id());
    assertThat(ledger.add(List.of(ALARM))).as("it is one already").isZero();
  }

  @Test
  void an_alarm_ends_once_a_newer_page_of_the_crisis_has_told_somebody_and_not_by_an_older_one() {
    var older = of(0, new Actor(ADULT), Channel.MAIL);
    var alarm = of(1, new Nobody(), Channel.ALARM);
    var newer = of(2, new Actor(ADULT), Channel.MAIL);
    ledger.add(List.of(older, alarm, newer));

    reached(older);
    assertThat(ledger.reachedSomebody(alarm)).isFalse();
    assertThat(fixture.reading.openAlarms()).isEqualTo(1);

    reached(newer);
    assertThat(ledger.reachedSomebody(alarm)).isTrue();
    assertThat(fixture.reading.openAlarms()).isZero();
  }

  private void reached(Notice page) {
    ledger.settle(page.id(), State.SENT, null);
    ledger.reached(ledger.find(page.id()).orElseThrow());
  }

  private static Notice of(long sequence, Recipient recipient, Channel channel) {
    var source =
        new Source(new UUID(5, sequence), PERSON.value(), sequence, NOON, ORGANISATION, null);
    var page = new CrisisPage(CRISIS, Urgency.P1, NOON, Cause.NOT_ANSWERED);
    return new Notice(source, recipient, channel, page);
  }

  @Test
  void an_alarm_of_long_ago_stays_ended() {
    ledger.add(List.of(ALARM));
    ledger.settle(ALARM.id(), State.DEAD, "nobody-told");
    fixture.clock.pass(Duration.ofDays(8));

    assertThat(ledger.add(List.of(ALARM))).isZero();
    assertThat(ledger.find(ALARM.id()).orElseThrow().state()).isEqualTo(State.DEAD);
  }

  @Test
  void an_alarm_about_what_was_taken_stays_ended() {
    ledger.add(List.of(ALARM));
    ledger.settle(ALARM.id(), State.CANCELLED, "taken");

    assertThat(ledger.add(List.of(ALARM))).isZero();
    assertThat(ledger.find(ALARM.id()).orElseThrow().state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void what_was_sent_stays_sent() {
    ledger.add(List.of(notice));
    assertThat(ledger.settle(notice.id(), State.SENT, null)).isTrue();

    ledger.retry(notice.id(), NOON, "late");
    assertThat(ledger.settle(notice.id(), State.DEAD, "late")).isFalse();

    assertThat(ledger.find(notice.id()).orElseThrow())
        .extracting(Entry::state, Entry::reason, Entry::settledAt)
        .containsExactly(State.SENT, null, NOON);
    assertThat(ledger.reachedSomebody(ALARM)).isTrue();
  }

  @Test
  void what_was_on_its_way_when_it_was_cancelled_was_sent() {
    ledger.add(List.of(notice));
    assertThat(ledger.settle(notice.id(), State.CANCELLED, "consent-withdrawn")).isTrue();

    assertThat(ledger.settle(notice.id(), State.DEAD, "late")).isFalse();
    assertThat(ledger.settle(notice.id(), State.SENT, null)).isTrue();

    assertThat(ledger.find(notice.id()).orElseThrow())
        .extracting(Entry::state, Entry::reason)
        .containsExactly(State.SENT, null);
  }

  @Test
  void an_attempt_that_never_finished_makes_the_next_a_possible_repeat() {
    ledger.add(List.of(notice));
    var cutOff = fixture.attempts.begin(notice.id());
    fixture.clock.pass(Duration.ofSeconds(10));

    var next = fixture.attempts.begin(notice.id());

    assertThat(cutOff.possibleRepeat()).isFalse();
    assertThat(next.possibleRepeat()).isTrue();
    assertThat(fixture.attempts.of(List.of(notice.id())).get(notice.id()))
        .extracting(Attempt::number, Attempt::result, Attempt::detail, Attempt::possibleRepeat)
        .containsExactly(
            tuple(1, Result.UNKNOWN, "interrupted", false), tuple(2, null, null, true));
  }

  @Test
  void an_attempt_that_certainly_failed_is_no_reason_to_fear_a_repeat() {
    ledger.add(List.of(notice));
    var first = fixture.attempts.begin(notice.id());
    fixture.attempts.finish(notice.id(), first.number(), Result.FAILED, "no-connection");

    assertThat(fixture.attempts.begin(notice.id()).possibleRepeat()).isFalse();
  }

  @Test
  void an_attempt_that_was_taken_over_makes_the_next_a_possible_repeat() {
    ledger.add(List.of(notice));
    var first = fixture.attempts.begin(notice.id());
    fixture.attempts.finish(notice.id(), first.number(), Result.ACCEPTED, "201");

    assertThat(fixture.attempts.begin(notice.id()).possibleRepeat()).isTrue();
  }

  @Test
  void what_was_given_up_can_be_revived_and_nothing_else_is() {
    ledger.add(List.of(notice, notice(CHILD)));
    ledger.settle(notice.id(), State.DEAD, "recipient-550");
    ledger.settle(notice(CHILD).id(), State.SENT, null);
    fixture.queued.clear();

    ledger.revive(SOURCE.event());

    assertThat(fixture.queued).containsExactly(notice.id());
    assertThat(ledger.find(notice.id()).orElseThrow().state()).isEqualTo(State.RETRYING);
  }

  @Test
  void an_open_notice_that_is_not_in_the_queue_is_put_there() {
    ledger.add(List.of(notice, notice(CHILD)));
    ledger.settle(notice(CHILD).id(), State.SENT, null);
    fixture.queued.clear();

    assertThat(fixture.strays.queue()).isEqualTo(1);
    assertThat(fixture.queued).containsExactly(notice.id());
  }

  @Test
  void what_was_handed_over_and_nobody_asks_about_is_found() {
    var sms = notice.by(Channel.SMS);
    ledger.add(List.of(sms, notice(CHILD)));
    ledger.settle(notice(CHILD).id(), State.SENT, null);
    ledger.settle(sms.id(), State.SENT, null);
    assertThat(fixture.strays.withoutReceipt()).extracting(Entry::id).containsExactly(sms.id());

    fixture.jdbc.update(
        "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
            + " VALUES ('receipt', ?, now(), false, 1)",
        sms.id().toString());
    assertThat(fixture.strays.withoutReceipt()).isEmpty();
  }

  @Test
  void one_organisation_does_not_see_another_s() {
    var elsewhere = new OrganisationId("ocmw-gent");
    ledger.add(List.of(notice));

    assertThat(fixture.reading.ask(new Question(ORGANISATION, null, null, 0, 10))).hasSize(1);
    assertThat(fixture.reading.ask(new Question(elsewhere, CRISIS.value(), null, 0, 10))).isEmpty();
  }

  @Test
  void questions_narrow_and_page() {
    ledger.add(List.of(notice, notice(CHILD)));
    ledger.settle(notice.id(), State.SENT, null);
    var about = CRISIS.value();

    assertThat(ask(about, State.SENT, 0)).extracting(Entry::id).containsExactly(notice.id());
    assertThat(ask(UUID.randomUUID(), null, 0)).isEmpty();
    var first = ask(about, null, 0).getFirst();
    assertThat(ask(about, null, first.number())).hasSize(1).doesNotContain(first);
  }

  private List<Entry> ask(UUID about, State state, long after) {
    return fixture.reading.ask(new Question(ORGANISATION, about, state, after, 10));
  }

  private static Notice notice(ActorId actor) {
    var page = new CrisisPage(CRISIS, Urgency.P1, NOON, Cause.RAISED);
    return new Notice(SOURCE, new Actor(actor), Channel.MAIL, page);
  }
}
