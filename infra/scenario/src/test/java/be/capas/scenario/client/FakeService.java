package be.capas.scenario.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;

/** Answers what it was told to, and remembers how it was asked. Gives out tokens too. */
final class FakeService implements AutoCloseable {
  private interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final Queue<Reply> replies = new ArrayDeque<>();
  private final List<String> keys = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private int given;

  FakeService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/oauth2/token", this::giveToken);
    server.createContext("/api/", this::reply);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void answers(int status, UUID id, int events) {
    replies.add(
        exchange -> {
          exchange.getResponseHeaders().add("Capas-Events", Integer.toString(events));
          exchange.getResponseHeaders().add("Capas-Position", "position");
          write(exchange, status, "{\"id\":\"%s\",\"version\":0}".formatted(id));
        });
  }

  void refuses(int status, String reason) {
    replies.add(
        exchange -> write(exchange, status, "{\"type\":\"urn:capas:problem:" + reason + "\"}"));
  }

  void hangsUp() {
    replies.add(HttpExchange::close);
  }

  List<String> keys() {
    return List.copyOf(keys);
  }

  List<String> tokens() {
    return List.copyOf(tokens);
  }

  private void giveToken(HttpExchange exchange) throws IOException {
    given++;
    write(exchange, 200, "{\"access_token\":\"token-%d\",\"expires_in\":3600}".formatted(given));
  }

  private void reply(HttpExchange exchange) throws IOException {
    keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
    replies.remove().to(exchange);
  }

  private static void write(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      var bytes = body.getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
