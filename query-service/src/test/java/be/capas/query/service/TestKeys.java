package be.capas.query.service;

import be.capas.contract.Samples;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.sealing.DataClass;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import be.capas.platform.sealing.MasterKeyFile;
import be.capas.platform.sealing.MemoryKeyStore;
import be.capas.platform.sealing.Sealers;
import be.capas.platform.sealing.TestKeySettings;
import be.capas.platform.sealing.WrappedKeys;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Keys as the command-service keeps and gives them. */
final class TestKeys {
  private static final JsonMapper JSON = new JsonMapper();

  private final MemoryKeyStore store = new MemoryKeyStore();
  private final Sealers sealers =
      Sealers.with(new WrappedKeys(MasterKeyFile.read(TestKeySettings.keyFile())), store);
  private final HttpServer server;
  private volatile Map<UUID, AntennaId> found = Map.of();

  private TestKeys(HttpServer server) {
    this.server = server;
  }

  static TestKeys start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var keys = new TestKeys(server);
      server.createContext("/internal/keys", keys::give);
      server.createContext("/internal/people/search", keys::search);
      server.start();
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A value as it is sealed where it enters. */
  Sealed seal(SealedField field, UUID subject, String text) {
    return sealers
        .of(Samples.ORGANISATION)
        .seal(field.dataClass(), subject, field.wireName(), text);
  }

  /** Erases what is of this class about somebody. */
  void destroy(UUID subject, DataClass dataClass) {
    store.keys().remove(subject + "/" + dataClass);
  }

  /** Whom every search finds from now on, and of which antenna they are. */
  void find(Map<UUID, AntennaId> people) {
    found = Map.copyOf(people);
  }

  private void search(HttpExchange exchange) throws IOException {
    var people =
        found.entrySet().stream()
            .map(it -> Map.of("person", it.getKey(), "antenna", it.getValue().value()))
            .toList();
    answer(exchange, Map.of("people", people));
  }

  /** How often keys were asked for. */
  int asked() {
    return store.asked();
  }

  private void give(HttpExchange exchange) throws IOException {
    var question = JSON.readTree(exchange.getRequestBody().readAllBytes());
    var ids = question.get("keys").valueStream().map(it -> it.asString()).toList();
    var organisation = new OrganisationId(question.get("organisation").asString());
    answer(exchange, Map.of("keys", store.of(organisation).findAll(ids)));
  }

  private static void answer(HttpExchange exchange, Object body) throws IOException {
    var answer = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }
}
