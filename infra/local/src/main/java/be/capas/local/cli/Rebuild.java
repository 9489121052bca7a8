package be.capas.local.cli;

import be.capas.local.launcher.Obstacle;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The rebuilding of a view, as the query-service's management endpoint tells of it. */
final class Rebuild {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int OK = 200;
  private static final int MULTIPLE_CHOICES = 300;
  private static final int NOT_FOUND = 404;

  enum State {
    IDLE,
    RUNNING,
    VERIFYING,
    SWITCHED,
    FAILED
  }

  record Status(String view, State state, long folded, long total, String detail) {
    boolean isUnderWay() {
      return switch (state) {
        case RUNNING, VERIFYING -> true;
        case IDLE, SWITCHED, FAILED -> false;
      };
    }
  }

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI endpoint;
  private final String view;

  Rebuild(String management, String view) {
    this.view = view;
    this.endpoint =
        URI.create(
            management + "/actuator/rebuild/" + URLEncoder.encode(view, StandardCharsets.UTF_8));
  }

  /**
   * Begins it, or joins the one that is under way.
   *
   * @param unverified whether to switch without comparing with the live view
   */
  Status begin(boolean unverified) {
    return ask(
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/json")
            // The actuator takes texts only.
            .POST(BodyPublishers.ofString("{\"unverified\":\"" + unverified + "\"}")));
  }

  Status look() {
    return ask(HttpRequest.newBuilder(endpoint).GET());
  }

  private Status ask(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      if (answer.statusCode() == NOT_FOUND) {
        throw new Obstacle("There is no view '" + view + "'.");
      }
      if (answer.statusCode() < OK || answer.statusCode() >= MULTIPLE_CHOICES) {
        throw new Obstacle("The query-service refused with " + answer.statusCode() + ".");
      }
      return JSON.readValue(answer.body(), Status.class);
    } catch (IOException e) {
      throw new Obstacle("The query-service does not answer; start it with ./capas up.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
