package be.capas.scenario.partner;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receives the webhooks of all partner services at {@code /webhooks/<partner>} of 127.0.0.1. It
 * verifies, remembers, answers 202 and only then lets the partner get to work; a repeat is answered
 * the same and not worked on again.
 */
public final class PartnerEndpoint implements AutoCloseable {
  private static final String PATH = "/webhooks/";
  private static final int LARGEST_BODY = 64 * 1024;
  private static final int ACCEPTED = 202;
  private static final int MALFORMED = 400;
  private static final int BAD_SIGNATURE = 401;
  private static final int NOT_FOUND = 404;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<PartnerService, SharedSecret> secrets = new EnumMap<>(PartnerService.class);
  private final Inbox inbox = new Inbox();
  private final Consumer<Delivery> onNew;

  /**
   * Starts to listen.
   *
   * @param port 0 for any free one
   * @param secrets the folder with a file for each partner
   * @param onNew told of each webhook once
   */
  public PartnerEndpoint(int port, Path secrets, Consumer<Delivery> onNew) throws IOException {
    this.onNew = onNew;
    for (var partner : PartnerService.values()) {
      this.secrets.put(partner, SharedSecret.of(secrets, partner));
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(PATH, this::receive);
    server.setExecutor(threads);
    server.start();
  }

  /** What arrived. */
  public Inbox inbox() {
    return inbox;
  }

  /** Where it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status(exchange), -1);
    }
  }

  private int status(HttpExchange exchange) throws IOException {
    var name = exchange.getRequestURI().getPath().substring(PATH.length());
    var headers = HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true);
    var body = new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), UTF_8);
    for (var partner : PartnerService.values()) {
      if (partner.id().equals(name)) {
        return status(partner, headers, body);
      }
    }
    return NOT_FOUND;
  }

  private int status(PartnerService partner, HttpHeaders headers, String body) {
    var secret = secrets.get(partner);
    if (secret == null || !secret.signed(body, headers)) {
      inbox.refused();
      return BAD_SIGNATURE;
    }
    try {
      var handoff = JsonMapper.shared().readTree(body).at("/data/handoff").asString();
      var id = headers.firstValue("webhook-id").orElseThrow();
      var delivery = new Delivery(id, partner, UUID.fromString(handoff));
      if (inbox.add(delivery)) {
        threads.execute(() -> onNew.accept(delivery));
      }
      return ACCEPTED;
    } catch (JacksonException | IllegalArgumentException malformed) {
      return MALFORMED;
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
