package be.capas.notification.warning;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.COORDINATOR;
import static be.capas.notification.Given.EVERYBODY;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.OnCallEvent;
import be.capas.contract.OnCallEvent.AbsenceDeclared;
import be.capas.contract.OnCallEvent.AbsenceEnded;
import be.capas.contract.OnCallEvent.MemberProfileSet;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OnCallId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.oncall.Absence;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.OnCallBook;
import be.capas.contract.oncall.Skills;
import be.capas.contract.oncall.Warning.Kind;
import be.capas.notification.calendar.Rostered;
import be.capas.notification.channel.Outcome;
import be.capas.notification.channel.Sender;
import be.capas.notification.ledger.Entry;
import be.capas.notification.ledger.LedgerFixture;
import be.capas.notification.notice.Books;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Message.CoverageAhead;
import be.capas.notification.outlook.Bundles;
import be.capas.notification.paging.QuietHours;
import be.capas.notification.paging.QuietHours.Night;
import be.capas.notification.paging.Routing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ADULT is on call around the clock, but for a leave in ten days. */
class CoverageLookTest {
  private static final Instant LEAVE = NOON.plus(Duration.ofDays(10));
  private static final Absence AWAY = new Absence(ADULT, LEAVE, LEAVE.plus(Duration.ofDays(1)));

  private final LedgerFixture fixture = new LedgerFixture(EVERYBODY);
  private QuietHours quiet = QuietHours.NONE;
  private boolean reachable = true;
  private int sequence;

  @BeforeEach
  void publish() {
    given(
        new MemberProfileSet(ORGANISATION, new Member(ADULT, Skills.NONE, List.of(), false)),
        Rostered.always(ADULT),
        new AbsenceDeclared(ORGANISATION, AWAY));
  }

  @Test
  void a_gap_days_ahead_is_in_the_ledger_once_however_often_anybody_looks() {
    look();
    look();
    fixture.clock.pass(Duration.ofDays(2));
    look();

    assertThat(notices())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.notice().recipient()).hasToString("actor:" + COORDINATOR);
              assertThat(it.dueAt()).isEqualTo(NOON);
              assertThat(message(it).fresh())
                  .singleElement()
                  .satisfies(
                      gap -> {
                        assertThat(gap.kind()).isEqualTo(Kind.GAP);
                        assertThat(gap.from()).isEqualTo(LEAVE);
                        assertThat(gap.to()).isEqualTo(AWAY.to());
                      });
            });
    assertThat(fixture.queued).containsExactly(notices().getFirst().id());
  }

  @Test
  void what_is_further_away_than_anybody_looks_is_told_when_it_comes_in_sight() {
    look(Duration.ofDays(7));
    assertThat(notices()).isEmpty();

    fixture.clock.pass(Duration.ofDays(4));
    look(Duration.ofDays(7));
    assertThat(notices()).hasSize(1);
  }

  @Test
  void what_was_put_right_and_comes_back_is_told_again() {
    look();
    given(new AbsenceEnded(ORGANISATION, ADULT, AWAY.from()));
    fixture.clock.pass(Duration.ofDays(1));
    look();
    assertThat(notices()).hasSize(1);

    given(new AbsenceDeclared(ORGANISATION, AWAY));
    fixture.clock.pass(Duration.ofMinutes(10));
    look();
    assertThat(notices()).hasSize(2);
  }

  @Test
  void whoever_cannot_be_reached_any_more_is_told_of_at_once_since_they_are_on_call_now() {
    look();
    reachable = false;
    fixture.clock.pass(Duration.ofMinutes(10));
    look();

    assertThat(message(notices().getLast()).fresh())
        .singleElement()
        .satisfies(it -> assertThat(it.kind()).isEqualTo(Kind.UNREACHABLE));
    assertThat(message(notices().getLast()).known()).hasSize(1);
  }

  @Test
  void it_wakes_nobody() {
    var night = new Night(ZoneOffset.UTC, LocalTime.of(11, 0), LocalTime.of(15, 0));
    quiet =
        new QuietHours(QuietHours.NONE.from(), Map.of(ORGANISATION, Map.of(COORDINATOR, night)));
    look();

    assertThat(notices().getFirst().dueAt()).isEqualTo(Instant.parse("2026-03-02T15:00:00Z"));
  }

  @Test
  void it_is_about_nobody_s_file() {
    look();

    assertThat(notices().getFirst().notice().source().subject())
        .isEqualTo(OnCallId.of(ORGANISATION).value());
  }

  private void look() {
    look(Duration.ofDays(14));
  }

  private void look(Duration ahead) {
    var settings = new WarningSettings(ahead, LocalTime.of(8, 0), Duration.ofMinutes(10));
    new CoverageLook(
            this::directory,
            new Reach(List.of(new Mail())),
            new OutlookTable(fixture.jdbc),
            fixture.ledger,
            new Routing(quiet),
            fixture.transactions,
            settings,
            new Bundles(settings.at(), ZoneOffset.UTC))
        .look();
  }

  private Directory directory() {
    var known = fixture.reading.known(OnCallId.of(ORGANISATION).value());
    var book = known instanceof Known.OnCall(_, OnCallBook it) ? it : OnCallBook.EMPTY;
    return EVERYBODY.with(new Books(fixture.clock.instant(), Map.of(ORGANISATION, book)));
  }

  private List<Entry> notices() {
    return fixture.entries();
  }

  private static CoverageAhead message(Entry entry) {
    return (CoverageAhead) entry.notice().message();
  }

  private void given(OnCallEvent... events) {
    for (var event : events) {
      fixture.intake().accept(List.of(fixture.events.recorded(event, sequence++)), Map.of());
    }
  }

  /** Has an address for everybody, or for nobody. */
  private final class Mail implements Sender {
    @Override
    public Channel channel() {
      return Channel.MAIL;
    }

    @Override
    public Outcome send(Letter letter) {
      throw new IllegalStateException("nothing is sent to find out");
    }

    @Override
    public boolean hasAddress(OrganisationId organisation, ActorId who) {
      return reachable;
    }
  }
}
