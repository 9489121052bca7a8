package be.capas.local.identity;

import be.capas.local.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** Asks the identity provider for tokens of demonstration users, as any client would. */
public final class TokenRequest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String issuer;
  private final Home home;

  /**
   * @param home whose secrets the provider was started with
   */
  public TokenRequest(String issuer, Home home) {
    this.issuer = issuer;
    this.home = home;
  }

  /** An access token that is valid for an hour. */
  public String tokenOf(DemoUser user) {
    var secret = ClientSecrets.ensure(home.clientSecrets()).of(user.id()).orElseThrow();
    var login = (user.id() + ":" + secret).getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
            .timeout(PATIENCE)
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw new IllegalStateException(
            "the identity provider refused " + user.id() + " with " + answer.statusCode());
      }
      return JSON.readTree(answer.body()).get("access_token").asString();
    } catch (IOException e) {
      throw new UncheckedIOException("the identity provider does not answer at " + issuer, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
