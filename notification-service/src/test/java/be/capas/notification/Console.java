package be.capas.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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

/** A console that somebody has open: reads the stream of pages as a browser does. */
final class Console implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpResponse<Stream<String>> answer;
  private final List<Page> pages = new CopyOnWriteArrayList<>();
  private volatile boolean ended;

  /** What came between two empty lines. */
  record Page(String id, JsonNode data) {}

  Console(URI stream, String token, String... headers) {
    var request =
        HttpRequest.newBuilder(stream)
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + token);
    for (var i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      answer = http.send(request.build(), HttpResponse.BodyHandlers.ofLines());
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
    if (!data.isEmpty()) {
      pages.add(new Page(field(fields, "id:"), JsonMapper.shared().readTree(data)));
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

  List<Page> pages() {
    return pages;
  }

  boolean ended() {
    return ended;
  }

  Page await(Predicate<Page> wanted) {
    Awaitility.await().until(() -> pages.stream().anyMatch(wanted));
    return pages.stream().filter(wanted).findFirst().orElseThrow();
  }

  @Override
  public void close() {
    answer.body().close();
    http.shutdownNow();
  }
}
