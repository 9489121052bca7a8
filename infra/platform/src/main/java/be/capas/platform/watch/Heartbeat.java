package be.capas.platform.watch;

import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells an address outside that all is well, as the usual services for that expect it: a GET, and
 * nothing in it. When it is silent, whoever listens there calls somebody. The address is a secret
 * and never logged.
 */
public final class Heartbeat {
  /** A round waits for it: shorter than the pause between two. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final HttpRequest beat;
  private final Counter unheard;

  /**
   * Calls an address.
   *
   * @param unheard counts the calls that were not answered with 2xx
   */
  public Heartbeat(URI address, Counter unheard) {
    this.beat = HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
    this.unheard = unheard;
  }

  /** Calls once; whatever is answered, or is not, holds nothing up. */
  public void beat() {
    if (!isHeard()) {
      unheard.increment();
      log.warn("The heartbeat was not heard outside");
    }
  }

  private boolean isHeard() {
    try {
      var answer = http.send(beat, BodyHandlers.ofInputStream());
      // Unread: the time limit ends with the headers, and a body may never end.
      answer.body().close();
      return answer.statusCode() / 100 == 2;
    } catch (IOException away) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
