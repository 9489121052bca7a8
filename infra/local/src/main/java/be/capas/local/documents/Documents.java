package be.capas.local.documents;

import be.capas.local.Home;
import be.capas.local.identity.DemoUser;
import be.capas.local.identity.DemoUsers;
import be.capas.local.identity.TokenRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Fetches the document of a service from the running service, which asks for a token. */
final class Documents {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int OK = 200;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ServiceAddresses services;
  private final TokenRequest tokens;

  Documents(ServiceAddresses services, String issuer, Home home) {
    this.services = services;
    this.tokens = new TokenRequest(issuer, home);
  }

  /** As it is served now; empty if there is no such service, or it does not answer. */
  Optional<String> of(String service) {
    return services.of(service).flatMap(this::fetch);
  }

  private Optional<String> fetch(URI service) {
    var request =
        HttpRequest.newBuilder(service.resolve("/api/openapi.json"))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + tokens.tokenOf(reader()))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      return answer.statusCode() == OK ? Optional.of(answer.body()) : Optional.empty();
    } catch (IOException notThere) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Anybody may read it: it is about nobody. */
  private static DemoUser reader() {
    return DemoUsers.find("administrator").orElseThrow();
  }
}
