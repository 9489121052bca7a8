package be.capas.platform.internal;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Calls the command-service's internal paths as this service itself. Never waits for ever. */
public final class InternalClient {
  private static final Logger log = LoggerFactory.getLogger(InternalClient.class);

  private final RestClient http;

  InternalClient(RestClient http) {
    this.http = http;
  }

  /**
   * Asks and waits for the answer.
   *
   * @param path such as {@code /internal/keys}
   * @throws Unanswered if there is none in time, or we are refused
   */
  public <T> T post(String path, Object question, Class<T> answer) {
    try {
      return Objects.requireNonNull(
          http.post()
              .uri(path)
              .contentType(MediaType.APPLICATION_JSON)
              .body(question)
              .retrieve()
              .body(answer));
    } catch (RestClientException | OAuth2AuthorizationException | IllegalStateException failed) {
      // Its kind only: what was asked or answered is nobody's business in a log.
      log.warn("{} was not answered: {}", path, failed.getClass().getSimpleName());
      throw new Unanswered(path, failed);
    }
  }

  /** The other service did not answer, or not what was asked for. */
  public static final class Unanswered extends RuntimeException {
    Unanswered(String path, Throwable cause) {
      super(path + " was not answered", cause);
    }
  }
}
