package be.capas.notification.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.capas.local.http.PlayedServer;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A partner service that listens, remembers, and answers as it is told. */
public final class PartnerEndpoint extends PlayedServer {
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile int status = 204;
  private volatile List<String> header = List.of();

  /** One request that came. */
  public record Received(HttpHeaders headers, String body) {}

  public URI url() {
    return at("/webhooks");
  }

  public List<Received> received() {
    return received;
  }

  public void answers(int status, String... header) {
    this.status = status;
    this.header = List.of(header);
  }

  @Override
  protected void remember(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    received.add(new Received(HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true), body));
  }

  @Override
  protected void answer(HttpExchange exchange) throws IOException {
    if (status >= 300 && status < 400) {
      exchange.getResponseHeaders().add("Location", url().toString());
    }
    if (!header.isEmpty()) {
      exchange.getResponseHeaders().add(header.getFirst(), header.getLast());
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
}
