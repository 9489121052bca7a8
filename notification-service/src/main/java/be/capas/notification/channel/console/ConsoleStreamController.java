package be.capas.notification.channel.console;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;

import be.capas.platform.limit.OpenStreams;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
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

/** The pages of whoever is signed in, as they come. Ends with their token, at the latest. */
@RestController
class ConsoleStreamController {
  private final ConsoleTable table;
  private final Bells bells;
  private final ConsoleSettings settings;
  private final Clock clock;
  private final OpenStreams open;
  private final ExecutorService streams =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("console-stream-", 0).factory());

  ConsoleStreamController(ConsoleTable table, Bells bells, ConsoleSettings settings, Clock clock) {
    this.table = table;
    this.bells = bells;
    this.settings = settings;
    this.clock = clock;
    this.open = new OpenStreams(settings.perCaller());
  }

  @GetMapping(path = "/api/console/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @AllowedRoles({PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<SseEmitter> stream(
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
      Caller caller,
      JwtAuthenticationToken token) {
    open.enter(caller);
    var until = token.getToken().getExpiresAt();
    var client = new SseEmitter(0L);
    streams.execute(() -> run(client, caller, page(last), until == null ? Instant.MIN : until));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(client);
  }

  private void run(SseEmitter client, Caller caller, @Nullable UUID last, Instant until) {
    var watcher = new Watcher(caller.organisation(), caller.id());
    try {
      new ConsoleStream(client, watcher, table, bells, settings, clock).run(last, until);
      client.complete();
    } catch (IOException | IllegalStateException gone) {
      client.complete();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      client.complete();
    } catch (RuntimeException fault) {
      client.completeWithError(fault);
    } finally {
      open.leave(caller);
    }
  }

  /** What is no page of ours is no page that was seen. */
  private static @Nullable UUID page(@Nullable String last) {
    try {
      return last == null ? null : UUID.fromString(last);
    } catch (IllegalArgumentException rubbish) {
      return null;
    }
  }

  /** Before the server waits for open requests: these would never end by themselves. */
  @EventListener
  void stopping(ContextClosedEvent closed) {
    bells.end();
  }
}
