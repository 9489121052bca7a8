package be.capas.bench.board;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Listens to the board as its page does, and hands on what each event says. */
final class BoardStream implements AutoCloseable {
  private static final String DATA = "data:";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Stream<String> lines;

  /** Returns once the stream is open. */
  BoardStream(String queryService, String token, Consumer<String> data)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(queryService + "/api/board/stream"))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream")
            .build();
    var answer = http.send(request, BodyHandlers.ofLines());
    if (answer.statusCode() != 200) {
      throw new IOException("the board's stream answered " + answer.statusCode());
    }
    lines = answer.body();
    Thread.ofVirtual().name("board").start(() -> read(data));
  }

  private void read(Consumer<String> data) {
    try {
      lines
          .filter(it -> it.startsWith(DATA))
          .forEach(it -> data.accept(it.substring(DATA.length())));
    } catch (java.io.UncheckedIOException closed) {
      // close() asked, or the service ended: crises that never arrive are counted as failed
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
    lines.close();
  }
}
