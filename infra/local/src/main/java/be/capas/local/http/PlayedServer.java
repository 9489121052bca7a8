package be.capas.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A server of somebody else's, played on any free port of 127.0.0.1 until it is closed. */
public abstract class PlayedServer implements AutoCloseable {
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;
  private volatile boolean silent;

  /** Starts it. */
  protected PlayedServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  /** Where this path of it is. */
  protected final URI at(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
  }

  /** From now on it takes every request, and keeps the line open until it is closed. */
  public final void neverAnswers() {
    silent = true;
  }

  /** Remembers what came. */
  protected abstract void remember(HttpExchange exchange) throws IOException;

  /** Answers as it was told, and ends the exchange. */
  protected abstract void answer(HttpExchange exchange) throws IOException;

  private void take(HttpExchange exchange) throws IOException {
    remember(exchange);
    if (silent) {
      awaitClose();
    }
    answer(exchange);
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
