package be.capas.notification.channel.console;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.CHILD;
import static be.capas.notification.Given.EVERYBODY;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.escalation.SkipReason;
import be.capas.contract.id.OrganisationId;
import be.capas.notification.Events;
import be.capas.notification.channel.Confirming.Receipt;
import be.capas.notification.channel.Outcome.Accepted;
import be.capas.notification.channel.Outcome.Refused;
import be.capas.notification.channel.Sender.Letter;
import be.capas.notification.ledger.LedgerFixture;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Message.CoverageGap;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Recipient.Nobody;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleSenderTest {
  private static final Watcher WATCHER = new Watcher(ORGANISATION, ADULT);
  private static final UUID STREAM = new UUID(1, 1);

  private final LedgerFixture fixture = new LedgerFixture(EVERYBODY);
  private final ConsoleTable table = new ConsoleTable(fixture.jdbc);
  private final ConsoleSettings settings =
      new ConsoleSettings(
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofSeconds(1),
          Duration.ofSeconds(10),
          Duration.ofMillis(500),
          Duration.ofMinutes(5),
          Duration.ofSeconds(2),
          4);
  private final ConsoleSender sender =
      new ConsoleSender(table, new Bells(), settings, "https://console.test", fixture.clock);
  private Letter page;

  @BeforeEach
  void raise() {
    fixture.intake().accept(List.of(fixture.events.raised(Events.crisis())), Map.of());
    page =
        fixture.queued.stream()
            .map(it -> fixture.ledger.find(it).orElseThrow())
            .filter(it -> it.notice().recipient().toString().equals("actor:" + ADULT))
            .map(it -> new Letter(it.id(), it.notice().by(Channel.CONSOLE), false))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void a_page_for_which_no_console_is_open_is_refused_at_once() {
    table.open(STREAM, new Watcher(ORGANISATION, CHILD), NOON);
    table.open(new UUID(1, 2), new Watcher(new OrganisationId("ocmw-gent"), ADULT), NOON);

    assertThat(sender.send(page)).isEqualTo(new Refused("nobody-listening"));
  }

  @Test
  void a_page_waits_for_an_open_console_to_take_it_and_has_then_arrived() {
    table.open(STREAM, WATCHER, NOON);

    assertThat(sender.send(page)).isInstanceOf(Accepted.class);
    assertThat(sender.receipt(page.id())).isInstanceOf(Receipt.NotYet.class);

    assertThat(table.handed(WATCHER, NOON)).extracting(ConsolePage::id).containsExactly(page.id());
    assertThat(table.take(page.id(), new Watcher(ORGANISATION, CHILD), NOON)).isFalse();
    assertThat(table.take(page.id(), WATCHER, NOON)).isTrue();
    assertThat(sender.receipt(page.id())).isInstanceOf(Receipt.Arrived.class);
  }

  @Test
  void a_console_that_goes_without_taking_it_has_lost_it() {
    table.open(STREAM, WATCHER, NOON);
    sender.send(page);
    table.close(STREAM);

    assertThat(sender.receipt(page.id())).isEqualTo(new Receipt.Lost("nobody-listening"));
  }

  @Test
  void a_console_that_gives_no_sign_of_life_is_not_open() {
    table.open(STREAM, WATCHER, NOON);
    fixture.clock.pass(Duration.ofSeconds(16));
    assertThat(sender.send(page)).isEqualTo(new Refused("nobody-listening"));

    table.seen(STREAM, fixture.clock.instant());
    assertThat(sender.send(page)).isInstanceOf(Accepted.class);
  }

  @Test
  void a_page_that_is_handed_over_again_is_to_be_taken_again() {
    table.open(STREAM, WATCHER, NOON);
    sender.send(page);
    table.take(page.id(), WATCHER, NOON);

    sender.send(page);

    assertThat(sender.receipt(page.id())).isInstanceOf(Receipt.NotYet.class);
  }

  @Test
  void the_pages_of_others_are_not_seen() {
    table.open(STREAM, WATCHER, NOON);
    sender.send(page);

    assertThat(table.handed(new Watcher(ORGANISATION, CHILD), NOON)).isEmpty();
    assertThat(table.handed(new Watcher(new OrganisationId("ocmw-gent"), ADULT), NOON)).isEmpty();
    assertThat(table.handedAt(new Watcher(ORGANISATION, CHILD), page.id())).isEmpty();
  }

  @Test
  void what_is_no_page_is_not_for_consoles() {
    var notice = page.notice();
    var gap = new CoverageGap(Events.crisis(), 0, SkipReason.values()[0]);
    var other = new Notice(notice.source(), notice.recipient(), Channel.CONSOLE, gap);
    var nobody = new Notice(notice.source(), new Nobody(), Channel.CONSOLE, notice.message());

    assertThat(sender.send(new Letter(other.id(), other, false)))
        .isEqualTo(new Refused("not-for-consoles"));
    assertThat(sender.send(new Letter(nobody.id(), nobody, false)))
        .isEqualTo(new Refused("not-for-consoles"));
  }
}
