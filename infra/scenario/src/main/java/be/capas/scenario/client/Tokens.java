package be.capas.scenario.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens of the identity provider by client credentials, each kept until shortly before its end.
 */
final class Tokens {
  /** A token must outlive the request that carries it. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final PatientHttp http;
  private final URI endpoint;
  private final Map<String, String> secrets;
  private final Clock clock;
  private final Map<String, Token> kept = new ConcurrentHashMap<>();

  Tokens(PatientHttp http, URI identity, Map<String, String> secrets, Clock clock) {
    this.http = http;
    this.endpoint = identity.resolve("/oauth2/token");
    this.secrets = secrets;
    this.clock = clock;
  }

  private record Token(String value, Instant until) {}

  String of(String client) {
    var found = kept.get(client);
    if (found != null && clock.instant().isBefore(found.until)) {
      return found.value;
    }
    var fresh = fetch(client);
    kept.put(client, fresh);
    return fresh.value;
  }

  private Token fetch(String client) {
    var secret = secrets.get(client);
    if (secret == null) {
      throw new IllegalArgumentException("no secret is known for the client " + client);
    }
    var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
    var asked = clock.instant();
    var answer =
        http.send(
            () ->
                HttpRequest.newBuilder(endpoint)
                    .timeout(CellClient.TIMEOUT)
                    .header("Authorization", "Basic " + basic)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                    .build());
    var life = Duration.ofSeconds(answer.body().path("expires_in").asLong(0));
    return new Token(answer.text("access_token"), asked.plus(life).minus(MARGIN));
  }
}
