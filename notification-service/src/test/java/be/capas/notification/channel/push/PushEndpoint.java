package be.capas.notification.channel.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A push service that listens, remembers, delivers to nobody and answers as it is told. */
public final class PushEndpoint implements AutoCloseable {
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;
  private volatile int status = 201;
  private volatile List<String> header = List.of();
  private volatile String body = "";
  private volatile boolean silent;

  /** One request that came. */
  public record Received(String method, String path, HttpHeaders headers, byte[] body) {
    String header(String name) {
      return headers.firstValue(name).orElseThrow();
    }
  }

  public PushEndpoint() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  /** The address of one more browser. */
  public URI browser() {
    return URI.create(origin() + "/push/" + UUID.randomUUID());
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public List<Received> received() {
    return received;
  }

  public void answers(int status, String... header) {
    this.status = status;
    this.header = List.of(header);
    silent = false;
  }

  /** Like the page of whoever runs the network. */
  public void answersRubbish() {
    answers(200);
    body = "<html>Welcome</html>";
  }

  /** Takes every request, and keeps the line open until it is closed. */
  public void neverAnswers() {
    silent = true;
  }

  private void take(HttpExchange exchange) throws IOException {
    received.add(
        new Received(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true),
            exchange.getRequestBody().readAllBytes()));
    if (silent) {
      awaitClose();
    }
    if (!header.isEmpty()) {
      exchange.getResponseHeaders().add(header.getFirst(), header.getLast());
    }
    var answer = body.getBytes();
    exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
    exchange.getResponseBody().write(answer);
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
