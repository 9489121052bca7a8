package be.capas.notification.claim;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** What stands for the command-service: remembers what was asked, and answers as it is told. */
public final class CommandService implements AutoCloseable {
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile int status = 200;
  private volatile String body = "{}";
  private volatile String retryAfter = "";
  private volatile Runnable meanwhile = () -> {};

  /** One request that came. */
  public record Request(String method, String path, String authorization, String key) {}

  public CommandService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public List<Request> requests() {
    return requests;
  }

  public void answers(int status, String body) {
    answers(status, body, "");
  }

  public void answers(int status, String body, String retryAfter) {
    this.status = status;
    this.body = body;
    this.retryAfter = retryAfter;
  }

  /** Does this before each answer. */
  public void meanwhile(Runnable work) {
    meanwhile = work;
  }

  private void take(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    var headers = exchange.getRequestHeaders();
    requests.add(
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            headers.getFirst("Authorization"),
            headers.getFirst("Idempotency-Key")));
    meanwhile.run();
    var answer = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add("Capas-Position", "p1");
    exchange.getResponseHeaders().add("Set-Cookie", "not=yours");
    if (!retryAfter.isEmpty()) {
      exchange.getResponseHeaders().add("Retry-After", retryAfter);
    }
    exchange.sendResponseHeaders(status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
