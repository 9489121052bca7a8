package be.capas.platform.sealing;

import be.capas.contract.id.OrganisationId;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Seals, and gives the keys as the command-service does; can be stopped. */
public final class TestCommandService implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  record Question(String organisation, List<String> keys) {}

  private final MemoryKeyStore store = new MemoryKeyStore();
  private final Sealers sealers =
      Sealers.with(new WrappedKeys(MasterKeyFile.read(TestKeySettings.keyFile())), store);
  private final AtomicInteger asked = new AtomicInteger();
  private final HttpServer server;

  private TestCommandService(HttpServer server) {
    this.server = server;
  }

  /** Starts it on a free port. */
  public static TestCommandService start() {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var service = new TestCommandService(HttpServer.create(address, 0));
      service.server.createContext("/internal/keys", service::keys);
      service.server.start();
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Seals with the keys that it gives. */
  public Sealers sealers() {
    return sealers;
  }

  /** How often it was asked for keys. */
  public int asked() {
    return asked.get();
  }

  private void keys(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    var question = JSON.readValue(exchange.getRequestBody(), Question.class);
    var found = store.of(new OrganisationId(question.organisation())).findAll(question.keys());
    var body = JSON.writeValueAsBytes(Map.of("keys", found));
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
