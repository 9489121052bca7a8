package be.capas.notification.paging;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.EVERYBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.OnCallBook;
import be.capas.contract.oncall.Skills;
import be.capas.contract.oncall.Way;
import be.capas.contract.oncall.Way.Kind;
import be.capas.notification.notice.Books;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Message.ClaimReminder;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Message.CrisisPage.Cause;
import be.capas.notification.notice.Message.PartnerNotReached;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Notice.Source;
import be.capas.notification.notice.Recipient.Actor;
import be.capas.notification.paging.QuietHours.Night;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoutingTest {
  private static final Source SOURCE =
      new Source(new UUID(1, 2), PERSON.value(), 0, NOON, ORGANISATION, null);
  private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

  @Nested
  class A_page {
    @Test
    void to_whoever_chose_nothing_is_a_mail_at_once() {
      assertThat(routed(page(Urgency.P1), NOON)).containsExactly(notice(page(Urgency.P1)));
    }

    @Test
    void goes_by_the_ways_chosen_each_so_long_after_the_one_before() {
      var sms = new Way(Kind.SMS, Duration.ZERO);
      var mail = new Way(Kind.MAIL, Duration.ofMinutes(2));
      var webhook = new Way(Kind.WEBHOOK, Duration.ofMinutes(3));

      assertThat(routed(page(Urgency.P1), NOON, sms, mail, webhook))
          .extracting(Notice::channel, Notice::dueAt)
          .containsExactlyInAnyOrder(
              tuple(Channel.SMS, null),
              tuple(Channel.MAIL, NOON.plusSeconds(120)),
              tuple(Channel.WEBHOOK, NOON.plusSeconds(300)));
    }

    @Test
    void goes_to_the_console_too() {
      var console = new Way(Kind.CONSOLE, Duration.ZERO);
      var mail = new Way(Kind.MAIL, Duration.ofMinutes(1));

      assertThat(routed(page(Urgency.P1), NOON, console, mail))
          .extracting(Notice::channel, Notice::dueAt)
          .containsExactlyInAnyOrder(
              tuple(Channel.CONSOLE, null), tuple(Channel.MAIL, NOON.plusSeconds(60)));
    }

    @Test
    void goes_by_the_first_way_at_once_whatever_it_says_to_wait_for() {
      assertThat(routed(page(Urgency.P1), NOON, new Way(Kind.SMS, Duration.ofHours(1))))
          .extracting(Notice::channel, Notice::dueAt)
          .containsExactly(tuple(Channel.SMS, null));
    }

    @Test
    void goes_to_browsers_too() {
      var push = new Way(Kind.PUSH, Duration.ZERO);
      var sms = new Way(Kind.SMS, Duration.ofMinutes(2));

      assertThat(routed(page(Urgency.P1), NOON, push, sms))
          .extracting(Notice::channel, Notice::dueAt)
          .containsExactlyInAnyOrder(
              tuple(Channel.PUSH, null), tuple(Channel.SMS, NOON.plusSeconds(120)));
    }

    @Test
    void passes_over_a_way_that_is_chosen_twice() {
      var sms = new Way(Kind.SMS, Duration.ofMinutes(2));

      assertThat(routed(page(Urgency.P1), NOON, sms, sms))
          .extracting(Notice::channel, Notice::dueAt)
          .containsExactly(tuple(Channel.SMS, null));
    }

    @Test
    void is_one_notice_by_each_way_with_an_id_of_its_own() {
      var ways = new Way[] {new Way(Kind.SMS, Duration.ZERO), new Way(Kind.MAIL, Duration.ZERO)};

      assertThat(routed(page(Urgency.P1), NOON, ways))
          .extracting(Notice::id)
          .doesNotHaveDuplicates()
          .contains(notice(page(Urgency.P1)).id());
    }
  }

  @Test
  void what_is_no_page_stays_a_mail() {
    var message = new PartnerNotReached(HANDOFF, PARTNER);

    assertThat(routed(message, NOON, new Way(Kind.SMS, Duration.ZERO)))
        .containsExactly(notice(message));
  }

  @Nested
  class At_night {
    private static final String NIGHT = "2026-03-02T23:30:00Z"; // half past midnight in Brussels

    @ParameterizedTest
    @EnumSource(
        value = Urgency.class,
        names = {"P0", "P1", "P2"})
    void what_is_urgent_wakes(Urgency urgency) {
      assertThat(routed(page(urgency), Instant.parse(NIGHT)))
          .extracting(Notice::dueAt)
          .containsOnlyNulls();
    }

    @ParameterizedTest
    @EnumSource(
        value = Urgency.class,
        names = {"P3", "P4"})
    void what_can_wait_waits_for_the_morning_by_every_way(Urgency urgency) {
      var sms = new Way(Kind.SMS, Duration.ZERO);
      var mail = new Way(Kind.MAIL, Duration.ofMinutes(10));

      assertThat(routed(page(urgency), Instant.parse(NIGHT), sms, mail))
          .extracting(Notice::channel, Notice::dueAt)
          .containsExactlyInAnyOrder(
              tuple(Channel.SMS, Instant.parse("2026-03-03T06:00:00Z")),
              tuple(Channel.MAIL, Instant.parse("2026-03-03T06:10:00Z")));
    }

    @ParameterizedTest
    @EnumSource(Urgency.class)
    void whoever_claimed_is_asked_before_the_claim_lapses(Urgency urgency) {
      var reminder = new ClaimReminder(CRISIS, urgency, Instant.parse(NIGHT).plusSeconds(900));

      assertThat(routed(reminder, Instant.parse(NIGHT)))
          .extracting(Notice::dueAt)
          .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
      "2026-03-02T20:59:59Z, 2026-03-02T20:59:59Z",
      "2026-03-02T21:00:00Z, 2026-03-03T06:00:00Z",
      "2026-03-03T05:59:59Z, 2026-03-03T06:00:00Z",
      "2026-03-03T06:00:00Z, 2026-03-03T06:00:00Z",
      // The night in which clocks go forward, and the one in which they go back.
      "2026-03-28T23:00:00Z, 2026-03-29T05:00:00Z",
      "2026-10-24T23:00:00Z, 2026-10-25T06:00:00Z",
    })
    void the_night_is_that_of_the_clock_where_somebody_is(Instant now, Instant due) {
      assertThat(quiet(Urgency.P3).until(ORGANISATION, ADULT, Urgency.P4, now)).isEqualTo(due);
    }

    @Test
    void nobody_can_set_that_what_is_urgent_waits() {
      for (var urgency : List.of(Urgency.P0, Urgency.P1, Urgency.P2)) {
        assertThatThrownBy(() -> quiet(urgency)).isInstanceOf(IllegalArgumentException.class);
      }
    }

    @Test
    void nobody_can_set_a_night_that_never_ends() {
      var seven = LocalTime.of(7, 0);

      assertThatThrownBy(() -> new Night(ZoneId.of("Europe/Brussels"), seven, seven))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_may_set_that_only_what_is_planned_waits() {
      var now = Instant.parse(NIGHT);

      assertThat(quiet(Urgency.P4).until(ORGANISATION, ADULT, Urgency.P3, now)).isEqualTo(now);
    }
  }

  private static List<Notice> routed(Message message, Instant now, Way... ways) {
    var member = new Member(ADULT, Skills.NONE, List.of(ways), false);
    var book = new OnCallBook(List.of(), List.of(member), List.of());
    Directory directory = EVERYBODY.with(new Books(now, Map.of(ORGANISATION, book)));
    return new Routing(quiet(Urgency.P3)).of(List.of(notice(message)), directory);
  }

  private static QuietHours quiet(Urgency from) {
    var night = new QuietHours.Night(BRUSSELS, LocalTime.of(22, 0), LocalTime.of(7, 0));
    return new QuietHours(from, Map.of(ORGANISATION, Map.of(ADULT, night)));
  }

  private static CrisisPage page(Urgency urgency) {
    return new CrisisPage(CRISIS, urgency, null, Cause.RAISED);
  }

  private static Notice notice(Message message) {
    return new Notice(SOURCE, new Actor(ADULT), Channel.MAIL, message);
  }
}
