package be.capas.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a process whether it can do its work now. */
final class Readiness {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int OK = 200;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  boolean isReady(String management) {
    var request =
        HttpRequest.newBuilder(URI.create(management + "/actuator/health/readiness"))
            .timeout(PATIENCE)
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
