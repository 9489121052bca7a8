package be.capas.bench.rebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has a view rebuilt by the query-service, as {@code ./capas rebuild} does. */
final class Rebuild implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final long PAUSE_MILLIS = 20;
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;

  /**
   * @param management the management address of the query-service
   */
  Rebuild(String management, String view) {
    address = URI.create(management + "/actuator/rebuild/" + view);
  }

  /** Rebuilds it to the end, comparison and switch included; how long the folding alone took. */
  Duration run() {
    try {
      return folded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Duration folded() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    ask(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}")));
    awaitEndOf("running", begun);
    var folding = Duration.ofNanos(System.nanoTime() - begun);
    var end = awaitEndOf("verifying", begun);
    if (!end.path("state").asString().equalsIgnoreCase("switched")) {
      throw new IllegalStateException("the rebuild ended with " + end);
    }
    return folding;
  }

  private JsonNode awaitEndOf(String state, long begun) throws IOException, InterruptedException {
    var answer = ask(HttpRequest.newBuilder(address));
    while (answer.path("state").asString().toLowerCase(Locale.ROOT).equals(state)) {
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new IllegalStateException("the rebuild takes too long: " + answer);
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      answer = ask(HttpRequest.newBuilder(address));
    }
    return answer;
  }

  private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer =
        http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(address + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  @Override
  public void close() {
    http.close();
  }
}
