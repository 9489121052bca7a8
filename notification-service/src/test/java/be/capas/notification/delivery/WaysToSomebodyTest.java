package be.capas.notification.delivery;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.COORDINATOR;
import static be.capas.notification.Given.directory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.capas.contract.id.CrisisId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.OnCallBook;
import be.capas.contract.oncall.Skills;
import be.capas.contract.oncall.Way;
import be.capas.contract.oncall.Way.Kind;
import be.capas.notification.Events;
import be.capas.notification.channel.Confirming;
import be.capas.notification.channel.Outcome;
import be.capas.notification.channel.Outcome.Failed;
import be.capas.notification.channel.Outcome.Refused;
import be.capas.notification.channel.Sender;
import be.capas.notification.ledger.Entry;
import be.capas.notification.ledger.LedgerFixture;
import be.capas.notification.ledger.State;
import be.capas.notification.notice.Books;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Message.ClaimGone;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Recipient.Actor;
import be.capas.notification.paging.QuietHours;
import be.capas.notification.paging.Routing;
import be.capas.platform.observe.TraceContext;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On call is somebody who wants an SMS, and two minutes later a mail. */
class WaysToSomebodyTest {
  private static final Directory CELL =
      directory(List.of(ADULT), List.of(COORDINATOR))
          .with(new Books(NOON, Map.of(ORGANISATION, book())));

  private static final ClaimGone GONE = new ClaimGone(CRISIS, ADULT);

  private final LedgerFixture fixture = new LedgerFixture(CELL);
  private final Events events = fixture.events;
  private final Gateway gateway = new Gateway();
  private final RecordingSender mail = new RecordingSender(Channel.MAIL);
  private final Fallback fallback =
      new Fallback(
          fixture.ledger, fixture.attempts, fixture.ways, () -> CELL, new Routing(QuietHours.NONE));
  private final Receipts receipts =
      new Receipts(
          fixture.ledger,
          fixture.ways,
          fallback,
          fixture.transactions,
          fixture.clock,
          List.of(gateway, mail));
  private final Delivery delivery = delivery();
  private final CrisisId crisis = Events.crisis();

  @BeforeEach
  void raise() {
    fixture.intake().accept(List.of(events.raised(crisis)), Map.of());
  }

  @Test
  void the_sms_is_due_at_once_and_the_mail_later() {
    assertThat(fixture.entries())
        .extracting(it -> it.notice().channel(), Entry::dueAt)
        .containsExactlyInAnyOrder(
            tuple(Channel.SMS, NOON), tuple(Channel.MAIL, NOON.plusSeconds(120)));
  }

  @Test
  void a_claim_stops_the_mail_that_waits_for_its_turn() {
    delivery.attempt(sms());
    fixture.intake().accept(List.of(events.claimed(crisis, 1)), Map.of());

    assertThat(entry(email()))
        .extracting(Entry::state, Entry::reason)
        .containsExactly(State.CANCELLED, "taken");
    assertThat(entry(sms()).state()).isEqualTo(State.SENT);
  }

  @Test
  void a_page_that_waits_for_its_turn_is_not_overdue() {
    delivery.attempt(sms());

    assertThat(fixture.reading.waitingPages(NOON.plusSeconds(60))).isZero();
    assertThat(fixture.reading.waitingPages(NOON.plusSeconds(180))).isZero();
  }

  @Test
  void a_page_that_reached_nobody_is_overdue() {
    gateway.outcome = new Failed("503");
    delivery.attempt(sms());

    assertThat(fixture.reading.waitingPages(NOON.plusSeconds(60))).isEqualTo(2);
  }

  @Nested
  class An_sms_that_fails {
    @Test
    void has_the_mail_sent_at_once_and_is_itself_tried_again() {
      gateway.outcome = new Failed("no-connection");

      assertThat(delivery.attempt(sms())).isPresent();

      assertThat(fixture.hastened).containsExactly(email());
      assertThat(entry(email()).dueAt()).isEqualTo(NOON);
    }

    @Test
    void has_it_sent_once_however_often_it_fails() {
      gateway.outcome = new Failed("no-connection");
      delivery.attempt(sms());
      delivery.attempt(sms());

      assertThat(fixture.hastened).containsExactly(email());
    }

    @Test
    void after_a_try_that_a_crash_cut_off_has_the_mail_sent_at_once_too() {
      fixture.attempts.begin(sms());
      gateway.outcome = new Failed("no-connection");

      delivery.attempt(sms());

      assertThat(fixture.hastened).containsExactly(email());
    }

    static List<Outcome> ways_to_fail() {
      return List.of(
          new Failed("no-connection"),
          new Failed("503"),
          new Outcome.Unknown("no-answer"),
          new Outcome.Unknown("rubbish"));
    }

    @ParameterizedTest
    @MethodSource("ways_to_fail")
    void is_named_in_the_ledger_with_what_failed_and_the_mail_goes(Outcome outcome) {
      gateway.outcome = outcome;

      delivery.attempt(sms());

      assertThat(entry(sms()))
          .extracting(Entry::state, Entry::reason)
          .containsExactly(State.RETRYING, outcome.detail());
      assertThat(fixture.attempts.of(List.of(sms())).get(sms()))
          .singleElement()
          .satisfies(it -> assertThat(it.detail()).isEqualTo(outcome.detail()));
      assertThat(fixture.hastened).containsExactly(email());
    }

    @Test
    void for_good_has_the_mail_sent_and_nobody_told_in_their_stead() {
      gateway.outcome = new Refused("422");
      delivery.attempt(sms());

      assertThat(entry(sms()))
          .extracting(Entry::state, Entry::reason)
          .containsExactly(State.DEAD, "422");
      assertThat(fixture.hastened).containsExactly(email());
      assertThat(fixture.entries()).hasSize(2);
    }

    @Test
    void and_so_does_the_mail_is_for_the_coordinators() {
      gateway.outcome = new Refused("422");
      mail.outcome = new Refused("recipient-550");
      delivery.attempt(sms());
      delivery.attempt(email());

      assertThat(fixture.entries().getLast().notice().recipient())
          .isEqualTo(new Actor(COORDINATOR));
    }
  }

  @Nested
  class An_sms_that_was_taken_over {
    @BeforeEach
    void send() {
      delivery.attempt(sms());
    }

    @Test
    void has_arrived_when_the_gateway_says_so() {
      gateway.receipt = new Confirming.Receipt.Arrived();

      assertThat(receipts.ask(sms())).isEmpty();

      assertThat(entry(sms()).state()).isEqualTo(State.DELIVERED);
      assertThat(fixture.ledger.reachedSomebody(entry(sms()).notice())).isTrue();
    }

    @Test
    void is_asked_about_again_while_time_is_left() {
      assertThat(receipts.ask(sms())).hasValue(NOON.plusSeconds(10));
      assertThat(entry(sms()).state()).isEqualTo(State.SENT);
    }

    @Test
    void and_lost_is_not_sent_and_the_mail_goes_at_once() {
      gateway.receipt = new Confirming.Receipt.Lost("gateway-failed");

      receipts.ask(sms());

      assertThat(entry(sms()))
          .extracting(Entry::state, Entry::reason)
          .containsExactly(State.DEAD, "gateway-failed");
      assertThat(fixture.hastened).containsExactly(email());
    }

    @Test
    void and_of_which_nothing_is_heard_in_time_counts_as_lost() {
      fixture.clock.pass(Duration.ofMinutes(2));
      mail.outcome = new Refused("recipient-550");
      delivery.attempt(email());
      assertThat(fixture.entries()).as("the SMS may have arrived").hasSize(2);

      assertThat(receipts.ask(sms())).isEmpty();

      assertThat(entry(sms()).reason()).isEqualTo("no-receipt");
      assertThat(fixture.entries().getLast().notice().recipient())
          .isEqualTo(new Actor(COORDINATOR));
    }
  }

  /** The crisis was reported again a minute later: the newer mail is to go when the older was. */
  @Nested
  class A_mail_that_made_place_for_a_newer_one {
    private UUID olderSms;
    private UUID newerSms;
    private UUID newerMail;

    @BeforeEach
    void report() {
      olderSms = sms();
      delivery.attempt(olderSms);
      fixture.clock.pass(Duration.ofMinutes(1));
      fixture.intake().accept(List.of(events.again(crisis, 1)), Map.of());
      newerSms = newer(Channel.SMS);
      newerMail = newer(Channel.MAIL);
      assertThat(entry(email()).reason()).isEqualTo("superseded");
    }

    @Test
    void is_sent_by_the_newer_one_at_once_when_the_sms_before_it_is_lost() {
      gateway.receipt = new Confirming.Receipt.Lost("gateway-failed");

      receipts.ask(olderSms);

      assertThat(fixture.hastened).containsExactly(newerMail);
      assertThat(pagedCoordinators()).isEmpty();
      assertThat(fixture.reading.openAlarms()).isZero();
    }

    @Test
    void leaves_nobody_untold_where_the_newer_page_gets_through_by_none_of_its_ways() {
      gateway.receipt = new Confirming.Receipt.Lost("gateway-failed");
      gateway.outcome = new Refused("422");
      mail.outcome = new Refused("recipient-550");

      receipts.ask(olderSms);
      delivery.attempt(newerMail);
      delivery.attempt(newerSms);

      assertThat(pagedCoordinators())
          .singleElement()
          .satisfies(it -> assertThat(it.source().sequence()).isEqualTo(1));
    }

    @Test
    void tells_nobody_else_where_the_newer_page_was_given_up_by_one_way_only() {
      gateway.receipt = new Confirming.Receipt.Lost("gateway-failed");
      mail.outcome = new Refused("recipient-550");
      delivery.attempt(newerSms);

      receipts.ask(olderSms);
      delivery.attempt(newerMail);

      assertThat(pagedCoordinators()).isEmpty();
    }

    private UUID newer(Channel channel) {
      return fixture.entries().stream()
          .filter(it -> it.notice().channel() == channel)
          .filter(it -> it.notice().source().sequence() == 1)
          .map(Entry::id)
          .findFirst()
          .orElseThrow();
    }

    private List<Notice> pagedCoordinators() {
      return fixture.entries().stream()
          .map(Entry::notice)
          .filter(it -> it.recipient().equals(new Actor(COORDINATOR)))
          .toList();
    }
  }

  /** Neither the SMS nor the mail got through, nor the mail to the coordinator. */
  @Nested
  class An_alarm {
    @BeforeEach
    void raise() {
      gateway.outcome = new Refused("422");
      mail.outcome = new Refused("recipient-550");
      delivery.attempt(sms());
      delivery.attempt(email());
      delivery.attempt(toCoordinator());
      fixture.deadLetters.replay(sms(), ORGANISATION, COORDINATOR);
      gateway.outcome = new Outcome.Accepted("202");
      delivery.attempt(sms());
    }

    @Test
    void goes_on_while_an_sms_was_only_taken_over_and_ends_when_it_arrived() {
      assertThat(fixture.reading.openAlarms()).isEqualTo(1);

      gateway.receipt = new Confirming.Receipt.Arrived();
      receipts.ask(sms());

      assertThat(fixture.reading.openAlarms()).isZero();
    }

    @Test
    void that_had_ended_is_raised_again_when_nobody_is_left_who_was_told() {
      fixture.jdbc.update(
          "UPDATE notices SET state = 'CANCELLED', reason = 'somebody-told', settled_at = now()"
              + " WHERE channel = 'ALARM'");
      gateway.receipt = new Confirming.Receipt.Lost("gateway-failed");

      receipts.ask(sms());

      assertThat(fixture.reading.openAlarms()).isEqualTo(1);
    }

    @Test
    void is_not_raised_while_somebody_is_told() {
      fixture.jdbc.update("DELETE FROM notice_states");
      fixture.jdbc.update("DELETE FROM notices WHERE channel = 'ALARM'");
      mail.outcome = new Outcome.Accepted("250");
      fixture.deadLetters.replay(toCoordinator(), ORGANISATION, COORDINATOR);
      delivery.attempt(toCoordinator());
      gateway.receipt = new Confirming.Receipt.Lost("gateway-failed");

      receipts.ask(sms());

      assertThat(fixture.reading.openAlarms()).isZero();
    }

    private UUID toCoordinator() {
      return fixture.entries().stream()
          .filter(it -> it.notice().recipient().equals(new Actor(COORDINATOR)))
          .map(Entry::id)
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void what_else_is_told_of_the_same_event_is_no_other_way_to_page_somebody() {
    var page = entry(email()).notice();
    var gone = new Notice(page.source(), page.recipient(), Channel.MAIL, GONE);
    fixture.ledger.add(List.of(gone));
    fixture.ledger.settle(gone.id(), State.SENT, null);
    gateway.outcome = new Refused("422");
    mail.outcome = new Refused("recipient-550");

    delivery.attempt(sms());
    delivery.attempt(email());

    assertThat(fixture.entries().getLast().notice().recipient()).isEqualTo(new Actor(COORDINATOR));
  }

  @Test
  void the_channels_that_confirm_are_those_that_say_so() {
    assertThat(Receipts.confirming(List.of(gateway, mail)).keySet())
        .containsExactlyElementsOf(
            Stream.of(gateway, mail).map(Sender::channel).filter(Channel::confirms).toList());
  }

  @Nested
  class A_notice_that_was_given_up {
    @BeforeEach
    void giveUp() {
      gateway.outcome = new Refused("422");
      delivery.attempt(sms());
      fixture.queued.clear();
    }

    @Test
    void is_tried_once_more_by_somebody_s_word() {
      var replayed = fixture.deadLetters.replay(sms(), ORGANISATION, COORDINATOR);

      assertThat(replayed).hasValueSatisfying(it -> assertThat(it.state().isOpen()).isTrue());
      assertThat(fixture.queued).containsExactly(sms());
      assertThat(fixture.jdbc.queryForList("SELECT by FROM replays", String.class))
          .containsExactly(COORDINATOR.value());
    }

    @Test
    void is_not_there_for_another_organisation() {
      var elsewhere = new OrganisationId("ocmw-gent");

      assertThat(fixture.deadLetters.find(sms(), elsewhere)).isEmpty();
      assertThat(fixture.deadLetters.replay(sms(), elsewhere, COORDINATOR)).isEmpty();
      assertThat(entry(sms()).state()).isEqualTo(State.DEAD);
    }

    @Test
    void is_the_only_one_that_is() {
      assertThat(fixture.deadLetters.replay(email(), ORGANISATION, COORDINATOR)).isEmpty();
      assertThat(fixture.deadLetters.find(email(), ORGANISATION)).isPresent();
    }
  }

  private Delivery delivery() {
    var conclusion =
        new Conclusion(
            fixture.transactions,
            fixture.ledger,
            fixture.attempts,
            (_, _) -> {},
            (_, _) -> {},
            TestSchedules.ofTheService(),
            fallback,
            fixture.clock,
            () -> 0,
            new DeliveryRecord(new SimpleMeterRegistry(), fixture.clock));
    return new Delivery(
        fixture.ledger,
        new Needless(fixture.reading, fixture.cancellations, fixture.clock),
        fixture.attempts,
        fixture.links,
        conclusion,
        TraceContext.none(),
        List.of(gateway, mail));
  }

  private UUID sms() {
    return by(Channel.SMS);
  }

  private UUID email() {
    return by(Channel.MAIL);
  }

  private UUID by(Channel channel) {
    return fixture.entries().stream()
        .filter(it -> it.notice().channel() == channel)
        .map(Entry::id)
        .findFirst()
        .orElseThrow();
  }

  private Entry entry(UUID id) {
    return fixture.ledger.find(id).orElseThrow();
  }

  private static OnCallBook book() {
    var ways = List.of(new Way(Kind.SMS, Duration.ZERO), new Way(Kind.MAIL, Duration.ofMinutes(2)));
    return new OnCallBook(
        List.of(), List.of(new Member(ADULT, Skills.NONE, ways, false)), List.of());
  }

  /** A gateway that says what it is told to say. */
  private static final class Gateway implements Confirming {
    Outcome outcome = new Outcome.Accepted("202");
    Receipt receipt = new Receipt.NotYet();

    @Override
    public Channel channel() {
      return Channel.SMS;
    }

    @Override
    public Outcome send(Letter letter) {
      return outcome;
    }

    @Override
    public Duration receiptWithin() {
      return Duration.ofMinutes(2);
    }

    @Override
    public Duration receiptEvery() {
      return Duration.ofSeconds(10);
    }

    @Override
    public Receipt receipt(UUID notice) {
      return receipt;
    }
  }
}
