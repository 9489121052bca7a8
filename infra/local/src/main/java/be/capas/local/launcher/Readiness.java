package be.capas.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a process whether it can do its work now. */
final class Readiness {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int OK = 200;
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * What a process says of itself.
   *
   * @param ready whether it can do its work
   * @param behind how many events it has still to take, where that is what it waits for; 0 where it
   *     says nothing of the kind
   */
  record Word(boolean ready, long behind) {
    static final Word NONE = new Word(false, 0);
  }

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  Word of(String management) {
    var request =
        HttpRequest.newBuilder(URI.create(management + "/actuator/health/readiness"))
            .timeout(PATIENCE)
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      return answer.statusCode() == OK ? new Word(true, 0) : new Word(false, behind(answer.body()));
    } catch (IOException notYet) {
      return Word.NONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Word.NONE;
    }
  }

  /** The most that any of its parts is behind. */
  private static long behind(String health) {
    try {
      return JSON.readTree(health).findValues("lag").stream()
          .mapToLong(JsonNode::asLong)
          .max()
          .orElse(0);
    } catch (JacksonException somethingElse) {
      return 0;
    }
  }
}
