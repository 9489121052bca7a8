package be.capas.notification.delivery;

import static be.capas.contract.Samples.CONSENT;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.COORDINATOR;
import static be.capas.notification.Given.directory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.capas.contract.handoff.SecrecyStatus;
import be.capas.contract.handoff.SharingBasis;
import be.capas.contract.handoff.SharingBasis.Consent;
import be.capas.contract.handoff.SharingBasis.SharedSecrecy;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.HandoffId;
import be.capas.notification.Events;
import be.capas.notification.channel.Outcome.Accepted;
import be.capas.notification.channel.Outcome.Failed;
import be.capas.notification.channel.Outcome.Refused;
import be.capas.notification.channel.Outcome.Unknown;
import be.capas.notification.ledger.Attempt;
import be.capas.notification.ledger.Attempt.Result;
import be.capas.notification.ledger.Entry;
import be.capas.notification.ledger.LedgerFixture;
import be.capas.notification.ledger.State;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Message.CrisisPage.Cause;
import be.capas.notification.notice.Message.PartnerNotReached;
import be.capas.notification.notice.Recipient.Actor;
import be.capas.notification.notice.Recipient.Nobody;
import be.capas.notification.paging.QuietHours;
import be.capas.notification.paging.Routing;
import be.capas.platform.observe.TraceContext;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeliveryTest {
  private static final Directory CELL = directory(List.of(ADULT), List.of(COORDINATOR));

  private final LedgerFixture fixture = new LedgerFixture(CELL);
  private final Events events = fixture.events;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final RecordingSender mail = new RecordingSender(Channel.MAIL);
  private final RecordingSender webhook = new RecordingSender(Channel.WEBHOOK);
  private final List<UUID> told = new ArrayList<>();
  private final Delivery delivery = delivery();
  private final CrisisId crisis = Events.crisis();

  @Nested
  class A_page {
    private final UUID page = paged();

    @Test
    void that_is_accepted_is_sent_and_not_tried_again() {
      assertThat(delivery.attempt(page)).isEmpty();
      assertThat(delivery.attempt(page)).isEmpty();

      assertThat(entry(page).state()).isEqualTo(State.SENT);
      assertThat(mail.letters).hasSize(1);
      assertThat(told).containsExactly(page);
      assertThat(tries(page)).extracting(Attempt::result).containsExactly(Result.ACCEPTED);
      assertThat(meters.get("capas.notice.delivery").tag("result", "sent").timer().count())
          .isEqualTo(1);
    }

    @Test
    void that_failed_is_tried_again_on_schedule_and_is_no_repeat() {
      mail.outcome = new Failed("no-connection");

      assertThat(delivery.attempt(page)).hasValue(now().plusSeconds(1));
      assertThat(delivery.attempt(page)).hasValue(now().plusSeconds(5));

      assertThat(entry(page))
          .extracting(Entry::state, Entry::reason, Entry::dueAt)
          .containsExactly(State.RETRYING, "no-connection", now().plusSeconds(5));
      assertThat(mail.letters).noneMatch(it -> it.possibleRepeat());
      assertThat(told).as("for the read log").isEmpty();
    }

    @Test
    void that_may_have_arrived_is_tried_again_and_says_that_it_may_be_a_repeat() {
      mail.outcome = new Unknown("no-reply");
      delivery.attempt(page);
      assertThat(told).as("for the read log").containsExactly(page);
      mail.outcome = new Accepted("accepted");
      delivery.attempt(page);

      assertThat(mail.letters).extracting(it -> it.possibleRepeat()).containsExactly(false, true);
      assertThat(mail.letters).extracting(it -> it.id()).containsOnly(page);
    }

    @Test
    void cut_off_by_a_crash_between_sending_and_writing_it_down_is_an_honest_repeat() {
      mail.crash = true;
      assertThatThrownBy(() -> delivery.attempt(page)).isInstanceOf(Crash.class);
      mail.crash = false;

      delivery.attempt(page);

      assertThat(mail.letters).extracting(it -> it.possibleRepeat()).containsExactly(false, true);
      assertThat(tries(page))
          .extracting(Attempt::result, Attempt::possibleRepeat)
          .containsExactly(tuple(Result.UNKNOWN, false), tuple(Result.ACCEPTED, true));
    }

    @Test
    void cut_off_by_a_crash_is_for_the_read_log_even_if_it_never_arrives_again() {
      mail.crash = true;
      assertThatThrownBy(() -> delivery.attempt(page)).isInstanceOf(Crash.class);
      mail.crash = false;
      mail.outcome = new Failed("no-connection");

      delivery.attempt(page);

      assertThat(told).containsExactly(page);
    }

    @Test
    void that_waits_when_somebody_takes_the_crisis_is_not_sent_any_more() {
      mail.outcome = new Failed("no-connection");
      delivery.attempt(page);
      fixture.intake().accept(List.of(events.claimed(crisis, 1)), Map.of());

      assertThat(delivery.attempt(page)).isEmpty();

      assertThat(entry(page))
          .extracting(Entry::state, Entry::reason)
          .containsExactly(State.CANCELLED, "taken");
      assertThat(mail.letters).hasSize(1);
    }

    @Test
    void that_is_refused_for_good_goes_to_the_coordinators() {
      mail.outcome = new Refused("recipient-550");

      assertThat(delivery.attempt(page)).isEmpty();

      assertThat(entry(page).state()).isEqualTo(State.DEAD);
      var instead = fixture.entries().getLast();
      assertThat(instead.notice().recipient()).isEqualTo(new Actor(COORDINATOR));
      assertThat(cause(instead)).isEqualTo(Cause.NOT_DELIVERED);
      assertThat(fixture.queued).containsExactly(page, instead.id());
    }

    @Test
    void that_reaches_not_even_the_coordinators_raises_an_alarm() {
      mail.outcome = new Refused("recipient-550");
      delivery.attempt(page);
      delivery.attempt(fixture.entries().getLast().id());

      var alarm = fixture.entries().getLast();
      assertThat(alarm.notice().channel()).isEqualTo(Channel.ALARM);
      assertThat(alarm.notice().recipient()).isEqualTo(new Nobody());
      assertThat(fixture.reading.openAlarms()).isEqualTo(1);
    }

    @Test
    void that_reaches_somebody_after_all_ends_the_alarm() {
      mail.outcome = new Refused("recipient-550");
      delivery.attempt(page);
      delivery.attempt(fixture.entries().getLast().id());
      fixture.ledger.revive(entry(page).notice().source().event());
      mail.outcome = new Accepted("accepted");

      delivery.attempt(page);

      assertThat(fixture.reading.openAlarms()).isZero();
    }

    @Test
    void is_given_up_after_a_day() {
      mail.outcome = new Failed("no-connection");
      for (var tried = 0; tried < 6; tried++) {
        delivery.attempt(page);
      }
      fixture.clock.pass(Duration.ofHours(24));

      assertThat(delivery.attempt(page)).isEmpty();
      assertThat(entry(page))
          .extracting(Entry::state, Entry::reason)
          .containsExactly(State.DEAD, "no-connection");
    }

    private UUID paged() {
      fixture.intake().accept(List.of(events.raised(crisis)), Map.of());
      return fixture.queued.getFirst();
    }
  }

  @Nested
  class A_request {
    private final UUID request = requested();

    @Test
    void follows_the_schedule_of_standard_webhooks_and_then_is_for_the_coordinators() {
      webhook.outcome = new Failed("500");
      for (var pause : List.of("PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H")) {
        assertThat(delivery.attempt(request)).hasValue(now().plus(Duration.parse(pause)));
      }
      assertThat(delivery.attempt(request)).hasValue(now().plus(Duration.ofHours(20)));
      assertThat(delivery.attempt(request)).hasValue(now().plus(Duration.ofHours(24)));

      assertThat(delivery.attempt(request)).isEmpty();

      assertThat(entry(request).state()).isEqualTo(State.DEAD);
      var told = fixture.entries().getLast().notice();
      assertThat(told.recipient()).isEqualTo(new Actor(COORDINATOR));
      assertThat(told.message()).isInstanceOf(PartnerNotReached.class);
    }

    @Test
    void on_a_consent_that_was_withdrawn_does_not_leave_however_it_came_to_be_tried_again() {
      var resting = requested(new Consent(CONSENT, now().plus(Duration.ofDays(9))));
      webhook.outcome = new Refused("410");
      delivery.attempt(resting);
      fixture.cancellations.restingOn(CONSENT, now());
      fixture.ledger.revive(entry(resting).notice().source().event());

      assertThat(delivery.attempt(resting)).isEmpty();

      assertThat(webhook.letters).hasSize(1);
      assertThat(entry(resting))
          .extracting(Entry::state, Entry::reason)
          .containsExactly(State.CANCELLED, "consent-withdrawn");
    }

    @Test
    void on_a_consent_that_ran_out_while_it_waited_does_not_leave() {
      var resting = requested(new Consent(CONSENT, now().plus(Duration.ofHours(1))));
      webhook.outcome = new Failed("503");
      delivery.attempt(resting);
      fixture.clock.pass(Duration.ofHours(1));

      assertThat(delivery.attempt(resting)).isEmpty();

      assertThat(webhook.letters).hasSize(1);
      assertThat(entry(resting))
          .extracting(Entry::state, Entry::reason)
          .containsExactly(State.CANCELLED, "consent-expired");
    }

    @Test
    void waits_for_as_long_as_the_partner_asks() {
      webhook.outcome = new Failed("503", Duration.ofMinutes(2));

      assertThat(delivery.attempt(request)).hasValue(now().plusSeconds(120));
    }

    @Test
    void never_comes_back_sooner_than_the_schedule_because_the_partner_asks() {
      webhook.outcome = new Failed("503", Duration.ofSeconds(1));

      assertThat(delivery.attempt(request)).hasValue(now().plusSeconds(5));
    }

    @Test
    void to_a_partner_that_nobody_knows_is_told_to_the_coordinators() {
      webhook.outcome = new Refused("unknown-partner");

      delivery.attempt(request);

      assertThat(entry(request))
          .extracting(Entry::state, Entry::reason)
          .containsExactly(State.DEAD, "unknown-partner");
      assertThat(fixture.entries().getLast().notice().message())
          .isEqualTo(new PartnerNotReached(handoff(entry(request)), PARTNER));
    }

    private UUID requested() {
      return requested(new SharedSecrecy(SecrecyStatus.HEALTH_PROFESSIONAL));
    }

    private UUID requested(SharingBasis basis) {
      var handoff = Events.handoff();
      var sent = List.of(events.proposed(handoff), events.sent(handoff, basis));
      fixture.intake().accept(sent, Map.of());
      return fixture.queued.getLast();
    }
  }

  private Delivery delivery() {
    var conclusion =
        new Conclusion(
            fixture.transactions,
            fixture.ledger,
            fixture.attempts,
            (notice, _) -> told.add(notice),
            (_, _) -> {},
            TestSchedules.ofTheService(),
            new Fallback(
                fixture.ledger,
                fixture.attempts,
                fixture.ways,
                () -> CELL,
                new Routing(QuietHours.NONE)),
            fixture.clock,
            () -> 0,
            new DeliveryRecord(meters, fixture.clock));
    return new Delivery(
        fixture.ledger,
        new Needless(fixture.reading, fixture.cancellations, fixture.clock),
        fixture.attempts,
        fixture.links,
        conclusion,
        TraceContext.none(),
        List.of(mail, webhook));
  }

  private Instant now() {
    return fixture.clock.instant();
  }

  private Entry entry(UUID id) {
    return fixture.ledger.find(id).orElseThrow();
  }

  private List<Attempt> tries(UUID id) {
    return fixture.attempts.of(List.of(id)).get(id);
  }

  private static Cause cause(Entry entry) {
    return ((CrisisPage) entry.notice().message()).cause();
  }

  private static HandoffId handoff(Entry entry) {
    return ((Message.HandoffRequest) entry.notice().message()).handoff();
  }
}
