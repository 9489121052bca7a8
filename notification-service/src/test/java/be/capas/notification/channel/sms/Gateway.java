package be.capas.notification.channel.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A gateway that listens, remembers, and answers as it is told. */
public final class Gateway implements AutoCloseable {
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;
  private volatile int status = 202;
  private volatile String body = "{\"status\":\"queued\"}";
  private volatile int receiptStatus = 200;
  private volatile String receipt = "{\"status\":\"delivered\"}";
  private volatile boolean silent;

  /** One request that came. */
  public record Request(String method, String path, String token, String body) {}

  public Gateway() {
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
    return URI.create("http://127.0.0.1:%d/sms".formatted(server.getAddress().getPort()));
  }

  public List<Request> requests() {
    return requests;
  }

  public void answers(int status, String body) {
    this.status = status;
    this.body = body;
  }

  public void saysOfMessages(int status, String body) {
    receiptStatus = status;
    receipt = body;
  }

  public void neverAnswers() {
    silent = true;
  }

  private void take(HttpExchange exchange) throws IOException {
    requests.add(
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            exchange.getRequestHeaders().getFirst("Authorization"),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    if (silent) {
      awaitClose();
    }
    var asked = exchange.getRequestMethod().equals("GET");
    var answer = (asked ? receipt : body).getBytes(UTF_8);
    exchange.sendResponseHeaders(asked ? receiptStatus : status, answer.length);
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
