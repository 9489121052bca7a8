package be.capas.local.cli;

import be.capas.local.launcher.Obstacle;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The wrapping of keys, as the command-service's management endpoint tells of it. */
final class Rewrapping {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int OK = 200;

  enum State {
    IDLE,
    RUNNING,
    FAILED
  }

  record Status(State state, String master, long keys, long left) {
    boolean isUnderWay() {
      return state == State.RUNNING;
    }

    boolean isDone() {
      return state == State.IDLE && left == 0;
    }
  }

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI endpoint;

  Rewrapping(String management) {
    this.endpoint = URI.create(management + "/actuator/keys");
  }

  /** Begins it, or joins the one that is under way. */
  Status begin() {
    return ask(
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}")));
  }

  Status look() {
    return ask(HttpRequest.newBuilder(endpoint).GET());
  }

  private Status ask(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw new Obstacle("The command-service refused with " + answer.statusCode() + ".");
      }
      return JSON.readValue(answer.body(), Status.class);
    } catch (IOException e) {
      throw new Obstacle("The command-service does not answer; start it with ./capas up.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
