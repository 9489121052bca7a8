package be.capas.query.service;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the board's stream: reads as a browser does. */
final class Listening implements AutoCloseable {
  private final HttpResponse<Stream<String>> answer;
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final List<String> comments = new CopyOnWriteArrayList<>();
  private volatile boolean ended;

  /** What the server sent between two empty lines. */
  record Event(String id, String name, JsonNode data) {}

  Listening(RunningService service, String token, String... headers) {
    answer =
        RunningService.send(
            service.request("/api/board/stream", token, headers),
            HttpResponse.BodyHandlers.ofLines());
    Thread.ofVirtual().start(this::read);
  }

  private void read() {
    var fields = new ArrayList<String>();
    try (var lines = answer.body()) {
      lines.forEach(
          line -> {
            if (line.isEmpty()) {
              add(fields);
              fields.clear();
            } else {
              fields.add(line);
            }
          });
    } catch (UncheckedIOException | IllegalStateException closed) {
      // the test's end, or the server's
    } finally {
      ended = true;
    }
  }

  private void add(List<String> fields) {
    var data = field(fields, "data:");
    if (data.isEmpty()) {
      comments.addAll(fields);
    } else {
      var json = new JsonMapper().readTree(data);
      events.add(new Event(field(fields, "id:"), field(fields, "event:"), json));
    }
  }

  private static String field(List<String> fields, String name) {
    return fields.stream()
        .filter(it -> it.startsWith(name))
        .map(it -> it.substring(name.length()))
        .findFirst()
        .orElse("");
  }

  HttpResponse<?> answer() {
    return answer;
  }

  List<Event> events() {
    return events;
  }

  List<String> comments() {
    return comments;
  }

  boolean ended() {
    return ended;
  }

  Event await(Predicate<Event> wanted) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> events.stream().anyMatch(wanted));
    return events.stream().filter(wanted).findFirst().orElseThrow();
  }

  Event await(String name) {
    return await(it -> it.name().equals(name));
  }

  @Override
  public void close() {
    answer.body().close();
  }
}
