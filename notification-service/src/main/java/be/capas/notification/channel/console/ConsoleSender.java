package be.capas.notification.channel.console;

import be.capas.notification.channel.Confirming;
import be.capas.notification.channel.Outcome;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Recipient.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Hands pages to the streams that their recipient has open. Where none is, that is the end of it at
 * once, and the next way is taken: a page does not wait for somebody to sit down.
 */
final class ConsoleSender implements Confirming {
  static final String NOBODY_LISTENING = "nobody-listening";

  private final ConsoleTable table;
  private final Bells bells;
  private final ConsoleSettings settings;
  private final String console;
  private final Clock clock;

  ConsoleSender(
      ConsoleTable table, Bells bells, ConsoleSettings settings, String console, Clock clock) {
    this.table = table;
    this.bells = bells;
    this.settings = settings;
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return Channel.CONSOLE;
  }

  @Override
  public Duration receiptWithin() {
    return settings.receiptWithin();
  }

  @Override
  public Duration receiptEvery() {
    return settings.receiptEvery();
  }

  @Override
  public Outcome send(Letter letter) {
    var notice = letter.notice();
    var page = ConsolePage.of(letter, console, clock.instant());
    if (page.isEmpty() || !(notice.recipient() instanceof Actor(var who))) {
      return new Outcome.Refused("not-for-consoles");
    }
    var watcher = new Watcher(notice.source().organisation(), who);
    if (!table.isOpen(watcher, openSince())) {
      return new Outcome.Refused(NOBODY_LISTENING);
    }
    table.hand(page.get(), watcher);
    bells.ring(watcher);
    return new Outcome.Accepted("handed-over");
  }

  @Override
  public Receipt receipt(UUID notice) {
    return switch (table.standing(notice, openSince())) {
      case TAKEN -> new Receipt.Arrived();
      case WAITING -> new Receipt.NotYet();
      case NOBODY_LISTENS -> new Receipt.Lost(NOBODY_LISTENING);
    };
  }

  private Instant openSince() {
    return clock.instant().minus(settings.openFor());
  }
}
