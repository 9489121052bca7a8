package be.capas.notification.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A partner service that listens, remembers, and answers as it is told. */
public final class PartnerEndpoint implements AutoCloseable {
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;
  private volatile int status = 204;
  private volatile List<String> header = List.of();
  private volatile boolean silent;

  /** One request that came. */
  public record Received(HttpHeaders headers, String body) {}

  public PartnerEndpoint() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:%d/webhooks".formatted(server.getAddress().getPort()));
  }

  public List<Received> received() {
    return received;
  }

  public void answers(int status, String... header) {
    this.status = status;
    this.header = List.of(header);
  }

  public void neverAnswers() {
    silent = true;
  }

  private void take(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    received.add(new Received(HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true), body));
    if (silent) {
      awaitClose();
    }
    if (status >= 300 && status < 400) {
      exchange.getResponseHeaders().add("Location", url().toString());
    }
    if (!header.isEmpty()) {
      exchange.getResponseHeaders().add(header.getFirst(), header.getLast());
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
