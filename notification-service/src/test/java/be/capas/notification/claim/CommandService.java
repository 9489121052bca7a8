package be.capas.notification.claim;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.capas.local.http.PlayedServer;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What stands for the command-service: remembers what was asked, and answers as it is told. */
public final class CommandService extends PlayedServer {
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile String body = "{}";
  private volatile String retryAfter = "";
  private volatile Runnable meanwhile = () -> {};

  /** One request that came. */
  public record Request(String method, String path, String authorization, String key) {}

  public String url() {
    return at("").toString();
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

  @Override
  protected void remember(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    var headers = exchange.getRequestHeaders();
    requests.add(
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            headers.getFirst("Authorization"),
            headers.getFirst("Idempotency-Key")));
    meanwhile.run();
  }

  @Override
  protected void answer(HttpExchange exchange) throws IOException {
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
}
