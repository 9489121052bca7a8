package be.capas.query.board.web;

import be.capas.contract.id.CrisisId;
import be.capas.contract.id.OrganisationId;
import be.capas.query.board.Board;
import be.capas.query.board.BoardEntry;
import be.capas.query.board.stream.StreamPosition;
import be.capas.query.board.stream.Watch;
import be.capas.query.opening.Openings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One client's stream: all that is on the board or what was missed, then what changes. A line that
 * is older than what the client has is left out.
 */
final class BoardStream {
  private final SseEmitter client;
  private final Board board;
  private final Openings openings;
  private final BoardMessages messages;
  private final Watch watch;
  private final StreamSettings settings;
  private final InstantSource clock;
  private final Map<CrisisId, Long> sent = new HashMap<>();
  private Instant silentSince = Instant.MIN;
  private boolean saidBehind;

  BoardStream(
      SseEmitter client,
      Board board,
      Openings openings,
      BoardMessages messages,
      Watch watch,
      StreamSettings settings,
      InstantSource clock) {
    this.client = client;
    this.board = board;
    this.openings = openings;
    this.messages = messages;
    this.watch = watch;
    this.settings = settings;
    this.clock = clock;
  }

  record Lines(List<BoardEntry> entries) {}

  record Gone(CrisisId crisis) {}

  record Nothing() {}

  /**
   * Streams until the client is gone, the watch is over or the time has come.
   *
   * @param until when the client's right to look ends
   * @param behind whether the board may be older than the events are
   */
  void run(Instant until, BooleanSupplier behind) throws IOException, InterruptedException {
    begin();
    while (!watch.closed() && clock.instant().isBefore(until)) {
      var change = watch.next(untilHeartbeatOr(until));
      // What came while the right to look ended is not shown any more.
      if (change.isPresent() && clock.instant().isBefore(until)) {
        send(change.get());
      }
      tellWhetherBehind(behind.getAsBoolean());
      if (untilHeartbeat().isZero()) {
        send(SseEmitter.event().comment(""));
      }
    }
  }

  /**
   * The first message is made ready before any byte leaves: if its read cannot be recorded, that is
   * the answer.
   */
  private void begin() throws IOException {
    var reconnect = SseEmitter.event().reconnectTime(settings.reconnect().toMillis()).comment("");
    var missed = watch.missed();
    if (missed.isPresent()) {
      for (var seen : missed.get()) {
        send(seen);
      }
      send(reconnect);
    } else {
      var entries = board.of(organisation());
      entries.forEach(it -> sent.put(it.crisis(), it.sequence()));
      var snapshot = messages.open(new Lines(entries), entries, openings.next());
      send(reconnect);
      send("snapshot", watch.start(), snapshot);
    }
  }

  private OrganisationId organisation() {
    return openings.reader().organisation();
  }

  private void send(Watch.Seen seen) throws IOException {
    var change = seen.change();
    var news = change.sequence() > sent.getOrDefault(change.crisis(), -1L);
    if (!change.organisation().equals(organisation()) || !news) {
      return;
    }
    sent.put(change.crisis(), change.sequence());
    var entry = change.entry();
    if (entry == null) {
      send("gone", seen.position(), new Gone(change.crisis()));
    } else {
      send("crisis", seen.position(), messages.open(entry, List.of(entry), openings.next()));
    }
  }

  private void tellWhetherBehind(boolean isBehind) throws IOException {
    if (isBehind != saidBehind) {
      saidBehind = isBehind;
      send(
          SseEmitter.event()
              .name(isBehind ? "behind" : "current")
              .data(new Nothing(), MediaType.APPLICATION_JSON));
    }
  }

  private void send(String name, StreamPosition position, Object data) throws IOException {
    send(SseEmitter.event().id(position.text()).name(name).data(data, MediaType.APPLICATION_JSON));
  }

  private void send(SseEmitter.SseEventBuilder event) throws IOException {
    client.send(event);
    silentSince = clock.instant();
  }

  private Duration untilHeartbeatOr(Instant until) {
    var left = Duration.between(clock.instant(), until);
    return left.compareTo(untilHeartbeat()) < 0 ? positive(left) : untilHeartbeat();
  }

  private Duration untilHeartbeat() {
    var left = Duration.between(clock.instant(), silentSince.plus(settings.heartbeat()));
    return positive(left);
  }

  private static Duration positive(Duration left) {
    return left.isNegative() ? Duration.ZERO : left;
  }
}
