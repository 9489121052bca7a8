package be.capas.scenario.client;

import be.capas.scenario.Addresses;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to the services as any client would, and goes on until it is answered: a command is sent
 * again under the same idempotency key, so it is done once however often a process dies.
 */
public final class CellClient implements AutoCloseable {
  /** Longer than the 5 s that a read may wait for its view, and room for a machine under load. */
  static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final Addresses addresses;
  private final JsonMapper json = JsonMapper.shared();
  private final PatientHttp http;
  private final Tokens tokens;
  private final Book book = new Book();

  /**
   * Makes a client.
   *
   * @param secrets by client id
   * @param onWaiting told in a sentence when an answer is long in coming
   */
  public CellClient(
      Addresses addresses,
      Map<String, String> secrets,
      Patience patience,
      Consumer<String> onWaiting) {
    this.addresses = addresses;
    this.http = new PatientHttp(json, patience, onWaiting);
    this.tokens = new Tokens(http, addresses.identity(), secrets, Clock.systemUTC());
  }

  /** What was acknowledged so far. */
  public Book book() {
    return book;
  }

  /**
   * Sends a command and writes its acknowledgement down.
   *
   * @throws Refused if the service says no
   */
  public Acknowledged command(Command command) {
    var acknowledged = acknowledged(command, answer(command));
    book.write(acknowledged);
    return acknowledged;
  }

  /**
   * Sends a request that created something once more under another key, as a device would that has
   * lost its key but not the id it chose.
   *
   * @throws IllegalStateException if it is not recognised as the same
   */
  public void repeatUnderAnotherKey(Command command) {
    var answer = answer(command.underAnotherKey());
    if (answer.header("Idempotency-Replayed").isEmpty()) {
      throw new IllegalStateException(command.path() + " was not recognised by its id");
    }
  }

  /**
   * Sends a command for what is in its answer, and writes nothing down.
   *
   * @throws Refused if the service says no
   */
  public Answer answer(Command command) {
    var uri = addresses.command().resolve("/api/" + command.path());
    var body = json.writeValueAsBytes(command.body());
    return http.send(
        () ->
            request(uri, command.by())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "\"" + command.key() + "\"")
                .POST(BodyPublishers.ofByteArray(body))
                .build());
  }

  private static Acknowledged acknowledged(Command command, Answer answer) {
    return new Acknowledged(
        command.key(),
        command.subject(),
        UUID.fromString(answer.text("id")),
        answer.body().path("version").asLong(),
        Integer.parseInt(answer.required("Capas-Events")),
        answer.required("Capas-Position"));
  }

  /** Reads from the query-service what includes at least this acknowledgement. */
  public Answer read(String by, String path, Acknowledged after) {
    return http.send(() -> question(by, path, after).build());
  }

  /** The same as the page that people are given, where there is one: its body is one text. */
  public Answer readPage(String by, String path, Acknowledged after) {
    return http.send(() -> question(by, path, after).setHeader("Accept", "text/html").build());
  }

  private HttpRequest.Builder question(String by, String path, Acknowledged after) {
    return request(addresses.query().resolve("/api/" + path), by)
        .header("Capas-After", after.position());
  }

  /** Reads whatever the service at this address knows now. */
  public Answer read(String by, URI uri) {
    return http.send(() -> request(uri, by).GET().build());
  }

  /** Reads from where no token is asked for. */
  public Answer readOpen(URI uri) {
    return http.send(() -> open(uri).GET().build());
  }

  private HttpRequest.Builder request(URI uri, String by) {
    return open(uri).header("Authorization", "Bearer " + tokens.of(by));
  }

  private static HttpRequest.Builder open(URI uri) {
    return HttpRequest.newBuilder(uri).timeout(TIMEOUT).header("Accept", "application/json");
  }

  @Override
  public void close() {
    http.close();
  }
}
