package be.capas.command.watchdog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells an address outside that all is well, as the usual services for that expect it: a GET, and
 * nothing in it. It is silent after a round that found what it could not repair, and if no round is
 * made any more: whoever listens there calls somebody. The address is a secret and never logged.
 */
final class Heartbeat implements Consumer<Findings> {
  /** A round waits for it: shorter than the pause between two. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final HttpRequest beat;
  private final Counter unheard;

  Heartbeat(URI address, MeterRegistry meters) {
    this.beat = HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
    this.unheard =
        Counter.builder("capas.watchdog.heartbeat.unheard")
            .description("Calls to the outside address that were not answered with 2xx")
            .register(meters);
  }

  @Override
  public void accept(Findings findings) {
    if (findings.allIsWell() && !isHeard()) {
      unheard.increment();
      log.warn("The heartbeat was not heard outside");
    }
  }

  private boolean isHeard() {
    try {
      return http.send(beat, BodyHandlers.discarding()).statusCode() / 100 == 2;
    } catch (IOException away) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
