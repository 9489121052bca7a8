package be.capas.scenario;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens to a stream, as a browser would, and has every message judged by the documents. */
final class Listening implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private final String path;
  private String kind = "";

  private Listening(String path) {
    this.path = path;
  }

  /**
   * A message.
   *
   * @param kind its event
   */
  record Message(String kind, JsonNode data) {}

  /** Opens a stream; what comes is heard from now on. */
  static Listening to(URI service, String target, String token) {
    var listening = new Listening(target.replaceAll("\\?.*", ""));
    var request =
        HttpRequest.newBuilder(service.resolve(target))
            .header("Accept", "text/event-stream")
            .header("Authorization", "Bearer " + token)
            .build();
    listening
        .http
        .sendAsync(request, BodyHandlers.ofLines())
        .thenAcceptAsync(
            answer -> listening.hear(answer.body()), it -> Thread.ofVirtual().start(it));
    return listening;
  }

  private void hear(Stream<String> lines) {
    lines.forEach(this::hear);
  }

  private void hear(String line) {
    if (line.startsWith("event:")) {
      kind = line.substring("event:".length()).strip();
    } else if (line.startsWith("data:")) {
      var data = JsonMapper.shared().readTree(line.substring("data:".length()));
      ByTheDocuments.saw(path, new Message(kind, data));
      heard.add(kind);
    }
  }

  /** Returns once a message of that kind was heard. */
  void awaits(String message) {
    await(path + " streams " + message).atMost(PATIENCE).until(() -> heard.contains(message));
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
