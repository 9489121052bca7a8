package be.capas.query.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands where the command-service is: answers as it is told, and records what it was asked. */
final class FoundByCommands implements AutoCloseable {
  private final HttpServer server;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<JsonNode> questions = new ArrayList<>();

  private record Answer(int status, String body) {}

  FoundByCommands() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/internal/people/search", this::search);
    server.createContext("/internal/keys", it -> answer(it, new Answer(200, "{\"keys\":{}}")));
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What the next search is answered. */
  synchronized void next(int status, String body) {
    answers.add(new Answer(status, body));
  }

  /** What was asked last. */
  synchronized JsonNode asked() {
    return questions.getLast();
  }

  synchronized int questions() {
    return questions.size();
  }

  private synchronized void search(HttpExchange exchange) throws IOException {
    questions.add(new JsonMapper().readTree(exchange.getRequestBody().readAllBytes()));
    var next = answers.poll();
    answer(exchange, next == null ? new Answer(200, "{\"people\":[]}") : next);
  }

  private static void answer(HttpExchange exchange, Answer answer) throws IOException {
    try (exchange) {
      var body = answer.body().getBytes(StandardCharsets.UTF_8);
      var kind = answer.status() < 400 ? "application/json" : "application/problem+json";
      exchange.getResponseHeaders().add("Content-Type", kind);
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
