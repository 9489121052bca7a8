package be.capas.bench.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends commands as somebody, over connections that it keeps. */
public final class Client implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int FIRST_ATTEMPTS = 60;
  private static final JsonMapper JSON = new JsonMapper();

  static {
    // In seconds. A connection must not be idle for longer than the server keeps it (20 s): a
    // command
    // sent just when it is closed would fail.
    System.setProperty("jdk.httpclient.keepalive.timeout", "10");
  }

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;
  private final String token;

  public Client(String address, String token) {
    this.address = address;
    this.token = token;
  }

  /** Posts JSON; the body of the answer. An answer other than 200 or 201 is an exception. */
  public String post(String path, String body) throws IOException, InterruptedException {
    return send(
        path,
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /** The body of the answer to a question. An answer other than 200 is an exception. */
  public String get(String path) throws IOException, InterruptedException {
    return send(path, HttpRequest.newBuilder(URI.create(address + path)));
  }

  private String send(String path, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    request.timeout(PATIENCE).header("Authorization", "Bearer " + token);
    var answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  /** Posts until it is answered well: a service just started has no keys yet to check tokens. */
  public void postUntilAnswered(String path, String body) throws IOException, InterruptedException {
    for (int attempt = 1; attempt < FIRST_ATTEMPTS; attempt++) {
      try {
        post(path, body);
        return;
      } catch (IOException notYet) {
        TimeUnit.SECONDS.sleep(1);
      }
    }
    post(path, body);
  }

  /** Posts JSON; the id in the answer. */
  public String create(String path, String body) throws IOException, InterruptedException {
    JsonNode answer = JSON.readTree(post(path, body));
    return answer.get("id").asString();
  }

  @Override
  public void close() {
    http.close();
  }
}
