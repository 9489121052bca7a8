package be.capas.query.history.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.platform.limit.OpenStreams;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import be.capas.query.feed.Reader;
import be.capas.query.filrouge.web.Yardsticks;
import be.capas.query.history.Pace;
import be.capas.query.history.Step;
import be.capas.query.history.Steps;
import be.capas.query.journal.Journal;
import be.capas.query.opening.Channel;
import be.capas.query.opening.Opener;
import be.capas.query.opening.Openings;
import be.capas.query.opening.Purpose;
import be.capas.query.web.Files;
import be.capas.query.web.Times;
import be.capas.query.web.Whole;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A history that plays: the same steps as the list, each when its time has come. Goes on behind
 * {@code Last-Event-ID}; ends with the caller's token, at the latest.
 */
@RestController
@EnableConfigurationProperties(PlaySettings.class)
class HistoryPlayController {
  private static final String PATH = "/api/persons/{id}/history/steps";

  private final Reader<Journal> journals;
  private final Files files;
  private final Yardsticks yardsticks;
  private final Opener opener;
  private final InstantSource clock;
  private final OpenStreams open;
  private final ExecutorService players =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("history-play-", 0).factory());

  HistoryPlayController(
      Reader<Journal> journals,
      Files files,
      Yardsticks yardsticks,
      Opener opener,
      PlaySettings play,
      InstantSource clock) {
    this.journals = journals;
    this.files = files;
    this.yardsticks = yardsticks;
    this.opener = opener;
    this.clock = clock;
    this.open = new OpenStreams(play.perCaller());
  }

  record Beginning(UUID person, Instant knownAt, long speed) {}

  record End() {}

  @GetMapping(path = PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<SseEmitter> play(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "" + Pace.A_DAY_IN_A_SECOND) @Min(1) @Max(Pace.FASTEST)
          long speed,
      @RequestParam(required = false) @Nullable Instant knownAt,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable UUID last,
      @RequestHeader(name = Purpose.HEADER, required = false) @Nullable String purpose,
      Caller caller,
      JwtAuthenticationToken token) {
    var now = clock.instant();
    var known = Times.of(null, knownAt, now).knownAt();
    var openings = new Openings(caller, Channel.STREAM, PATH, Purpose.checked(purpose));
    var journal =
        Objects.requireNonNull(files.open(journals, id, Whole.JOURNAL, openings, null).view());
    var until = Objects.requireNonNullElse(token.getToken().getExpiresAt(), now);
    var player =
        new Player(
            journal,
            yardsticks.of(journal.organisation(), known),
            new Pace(speed),
            known,
            until,
            clock);
    var first = player.first(last).orElseThrow(HistoryPlayController::unknownPlace);
    open.enter(caller);
    var client = new SseEmitter(0L);
    try {
      openings.showAsOf(id, journal.knownAt(known).versions());
      var beginning = opener.open(new Beginning(id, known, speed), openings);
      players.execute(() -> run(client, id, player, first, beginning, openings));
    } catch (RuntimeException refused) {
      open.leave(caller);
      throw refused;
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(client);
  }

  private void run(
      SseEmitter client, UUID id, Player player, Steps first, Object beginning, Openings openings) {
    try {
      client.send(SseEmitter.event().name("begin").data(beginning, MediaType.APPLICATION_JSON));
      if (player.play(first, step -> send(client, id, player.journal(), step, openings.next()))) {
        client.send(SseEmitter.event().name("end").data(new End(), MediaType.APPLICATION_JSON));
      }
      client.complete();
    } catch (IOException | IllegalStateException gone) {
      client.complete();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      client.complete();
    } catch (RuntimeException fault) {
      client.completeWithError(fault);
    } finally {
      open.leave(openings.reader());
    }
  }

  /** With the rights that the reader has by then: where there are none any more, it ends. */
  private boolean send(SseEmitter client, UUID id, Journal journal, Step step, Openings openings)
      throws IOException {
    if (!files.show(id, journal.versions(step.position()), openings)) {
      return false;
    }
    client.send(
        SseEmitter.event()
            .id(step.last().toString())
            .name("step")
            .data(opener.open(step, openings), MediaType.APPLICATION_JSON));
    return true;
  }

  private static ProblemException unknownPlace() {
    var rule = "must be the id of a step that was played";
    return new ProblemException(
        Problem.of("invalid-header", HttpStatus.BAD_REQUEST, "Last-Event-ID " + rule + ".")
            .field("Last-Event-ID", "invalid-header", rule));
  }

  /** Before the server waits for open requests: a slow one may take hours. */
  @EventListener
  void stopping(ContextClosedEvent closed) {
    players.shutdownNow();
  }
}
