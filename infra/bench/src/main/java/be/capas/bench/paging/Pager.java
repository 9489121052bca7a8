package be.capas.bench.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program that pages of the one on call go to: it takes each and notes for which crisis it is.
 * It does nothing else, so that the channel costs as little as a channel can.
 */
public final class Pager implements AutoCloseable {
  static final String ON_CALL = "psychologist-adult";

  private static final String ORGANISATION = "capas-charleroi";
  private static final Pattern CRISIS = Pattern.compile("/board#([0-9a-f-]{36})");
  private static final int OK = 200;
  private static final int SECRET_BYTES = 32;

  private final HttpServer server;
  private final Path secret;
  private volatile Consumer<String> paged = _ -> {};

  /** Listens on any free port of 127.0.0.1. */
  public Pager() throws IOException {
    secret = Files.createTempFile("pager-", ".key");
    var key = Base64.getEncoder().encodeToString(new byte[SECRET_BYTES]);
    Files.writeString(secret, "whsec_" + key + "\n");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  /** The environment variables by which the notification-service finds it. */
  public Map<String, String> settings() {
    var url = "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
    var endpoint = Map.of("url", url, "secret-file", secret.toString());
    var staff = Map.of(ORGANISATION, Map.of(ON_CALL, endpoint));
    var settings = Map.of("capas", Map.of("webhook", Map.of("staff", staff)));
    return Map.of("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(settings));
  }

  /** From now on, hands on the crisis of each page, as soon as it is here. */
  void onPage(Consumer<String> next) {
    paged = next;
  }

  private void take(HttpExchange exchange) throws IOException {
    var crisis = CRISIS.matcher(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    if (crisis.find()) {
      paged.accept(crisis.group(1));
    }
    exchange.sendResponseHeaders(OK, -1);
    exchange.close();
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    Files.deleteIfExists(secret);
  }
}
