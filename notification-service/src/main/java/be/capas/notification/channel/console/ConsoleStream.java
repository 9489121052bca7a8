package be.capas.notification.channel.console;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One console's stream: what it missed, then each page as it comes. That it was written says
 * nothing of whether it arrived: see {@link ConsoleReceiptController}.
 */
final class ConsoleStream {
  private final UUID id = UUID.randomUUID();
  private final SseEmitter client;
  private final Watcher watcher;
  private final ConsoleTable table;
  private final Bells bells;
  private final ConsoleSettings settings;
  private final Clock clock;
  private final Map<UUID, Instant> shown = new HashMap<>();
  private Instant silentSince = Instant.MIN;

  ConsoleStream(
      SseEmitter client,
      Watcher watcher,
      ConsoleTable table,
      Bells bells,
      ConsoleSettings settings,
      Clock clock) {
    this.client = client;
    this.watcher = watcher;
    this.table = table;
    this.bells = bells;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Streams until the client is gone, the service ends or the time has come.
   *
   * @param last the page that the client saw last, where it comes back
   * @param until when the client's right to listen ends
   */
  void run(@Nullable UUID last, Instant until) throws IOException, InterruptedException {
    var bell = bells.hang(watcher);
    try {
      table.open(id, watcher, clock.instant());
      var from = from(last);
      send(SseEmitter.event().reconnectTime(settings.reconnect().toMillis()).comment(""));
      while (!bells.ended() && clock.instant().isBefore(until)) {
        show(later(from, clock.instant().minus(settings.missed())));
        beat();
        bell.await(settings.look());
      }
    } finally {
      bells.takeDown(watcher, bell);
      table.close(id);
    }
  }

  /** Who comes back gets what came since; anybody else what still waits to be taken. */
  private Instant from(@Nullable UUID last) {
    var waiting = clock.instant().minus(settings.receiptWithin());
    if (last == null) {
      return waiting;
    }
    var handed = table.handedAt(watcher, last);
    handed.ifPresent(it -> shown.put(last, it));
    return handed.orElse(waiting);
  }

  private void show(Instant since) throws IOException {
    for (var page : table.handed(watcher, since)) {
      // Handed over again, it is to be taken again.
      if (!page.handedAt().equals(shown.put(page.id(), page.handedAt()))) {
        var id = page.id().toString();
        send(SseEmitter.event().id(id).name("page").data(page, MediaType.APPLICATION_JSON));
      }
    }
  }

  /**
   * Only what the connection still takes counts as a sign of life. One that has died takes much
   * before it says so: that a page is there, only the console itself can say.
   */
  private void beat() throws IOException {
    if (!Duration.between(silentSince, clock.instant()).minus(settings.heartbeat()).isNegative()) {
      send(SseEmitter.event().comment(""));
    }
  }

  private void send(SseEmitter.SseEventBuilder event) throws IOException {
    client.send(event);
    silentSince = clock.instant();
    table.seen(id, silentSince);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
