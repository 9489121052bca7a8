package be.capas.platform.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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

/** A client of a stream of server-sent events: reads as a browser does. */
public final class Listening implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpResponse<Stream<String>> answer;
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final List<String> comments = new CopyOnWriteArrayList<>();
  private volatile boolean ended;

  /** What the server sent between two empty lines. */
  public record Event(String id, String name, JsonNode data) {}

  /** Returns once the server has begun to answer. */
  public Listening(HttpRequest request) {
    try {
      answer = http.send(request, HttpResponse.BodyHandlers.ofLines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
      var json = JsonMapper.shared().readTree(data);
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

  /** Its status and headers. */
  public HttpResponse<?> answer() {
    return answer;
  }

  /** All that came so far. */
  public List<Event> events() {
    return events;
  }

  /** What came without data: heartbeats. */
  public List<String> comments() {
    return comments;
  }

  /** Whether nothing more will come. */
  public boolean ended() {
    return ended;
  }

  /** The first of these, once it is there. */
  public Event await(Predicate<Event> wanted) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> events.stream().anyMatch(wanted));
    return events.stream().filter(wanted).findFirst().orElseThrow();
  }

  /** The first of this name, once it is there. */
  public Event await(String name) {
    return await(it -> it.name().equals(name));
  }

  @Override
  public void close() {
    answer.body().close();
    http.shutdownNow();
  }
}
