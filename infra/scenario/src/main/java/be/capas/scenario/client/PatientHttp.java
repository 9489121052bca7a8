package be.capas.scenario.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a request until somebody answers it. A fault of the connection, a 5xx, "too often" and "the
 * same request is still running" are tried again; every other 4xx is final.
 */
final class PatientHttp implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final int FIRST_REFUSAL = 400;
  private static final int TOO_OFTEN = 429;
  private static final int FIRST_FAULT = 500;
  private static final String STILL_RUNNING = "urn:capas:problem:request-in-progress";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private final List<Witness> witnesses = Witness.all();
  private final JsonMapper json;
  private final RetryTemplate patience;

  PatientHttp(JsonMapper json, Patience patience, Consumer<String> onWaiting) {
    this.json = json;
    this.patience = patience.template(onWaiting);
  }

  /** Makes the request anew for every attempt, since a token may have run out meanwhile. */
  Answer send(Supplier<HttpRequest> request) {
    return patience.invoke(() -> once(request.get()));
  }

  private Answer once(HttpRequest request) {
    var name = request.method() + " " + request.uri().getPath();
    var answer = exchange(request, name);
    if (answer.status() >= FIRST_FAULT
        || answer.status() == TOO_OFTEN
        || answer.text("type").equals(STILL_RUNNING)) {
      throw new Unreachable(name + " answered " + answer.status(), null);
    }
    if (answer.status() >= FIRST_REFUSAL) {
      throw new Refused(name, answer);
    }
    return answer;
  }

  private Answer exchange(HttpRequest request, String name) {
    try {
      var response = http.send(request, BodyHandlers.ofByteArray());
      var answer = new Answer(response.statusCode(), response.headers(), parse(response.body()));
      witnesses.forEach(it -> it.saw(request, answer));
      return answer;
    } catch (IOException fault) {
      throw new Unreachable(name + ": no answer from " + authority(request.uri()), fault);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted during " + name, interrupted);
    }
  }

  /** What is no JSON, such as a page, is one text. */
  private JsonNode parse(byte[] body) {
    try {
      return body.length == 0 ? json.createObjectNode() : json.readTree(body);
    } catch (JacksonException noJson) {
      return json.getNodeFactory().stringNode(new String(body, UTF_8));
    }
  }

  private static String authority(URI uri) {
    return uri.getAuthority();
  }

  @Override
  public void close() {
    http.close();
  }
}
