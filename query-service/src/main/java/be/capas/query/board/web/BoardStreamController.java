package be.capas.query.board.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;

import be.capas.platform.limit.OpenStreams;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import be.capas.query.board.Board;
import be.capas.query.board.stream.BoardChanges;
import be.capas.query.board.stream.Freshness;
import be.capas.query.board.stream.StreamPosition;
import be.capas.query.opening.Channel;
import be.capas.query.opening.Openings;
import be.capas.query.opening.Purpose;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The board as it changes. A stream ends with the caller's token, at the latest. */
@RestController
@EnableConfigurationProperties(StreamSettings.class)
class BoardStreamController {
  private final Board board;
  private final BoardChanges changes;
  private final Freshness freshness;
  private final BoardMessages messages;
  private final StreamSettings settings;
  private final InstantSource clock;
  private final OpenStreams open;
  private final ExecutorService streams =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("board-stream-", 0).factory());

  BoardStreamController(
      Board board,
      BoardChanges changes,
      Freshness freshness,
      BoardMessages messages,
      StreamSettings settings,
      InstantSource clock) {
    this.board = board;
    this.changes = changes;
    this.freshness = freshness;
    this.messages = messages;
    this.settings = settings;
    this.clock = clock;
    this.open = new OpenStreams(settings.perCaller());
  }

  @GetMapping(path = BoardMessages.PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @AllowedRoles({PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<SseEmitter> stream(
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
      @RequestHeader(name = Purpose.HEADER, required = false) @Nullable String purpose,
      Caller caller,
      JwtAuthenticationToken token) {
    var openings =
        new Openings(caller, Channel.STREAM, BoardMessages.PATH, Purpose.checked(purpose));
    open.enter(caller);
    var from = Optional.ofNullable(last).flatMap(StreamPosition::parse).orElse(null);
    var until = token.getToken().getExpiresAt();
    var client = new SseEmitter(0L);
    streams.execute(() -> run(client, from, openings, until == null ? clock.instant() : until));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(client);
  }

  private void run(
      SseEmitter client, @Nullable StreamPosition from, Openings openings, Instant until) {
    var watch = changes.watch(from);
    client.onCompletion(() -> changes.leave(watch));
    client.onError(_ -> changes.leave(watch));
    try {
      new BoardStream(client, board, openings, messages, watch, settings, clock)
          .run(until, freshness::behind);
      client.complete();
    } catch (IOException | IllegalStateException gone) {
      client.complete();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      client.complete();
    } catch (RuntimeException fault) {
      client.completeWithError(fault);
    } finally {
      changes.leave(watch);
      open.leave(openings.reader());
    }
  }

  /** Before the server waits for open requests: these would never end by themselves. */
  @EventListener
  void stopping(ContextClosedEvent closed) {
    changes.end();
  }
}
