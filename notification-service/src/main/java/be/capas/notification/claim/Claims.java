package be.capas.notification.claim;

import be.capas.contract.id.CrisisId;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Claims a crisis at the command-service, as whoever signed in: it decides, and knows who it was.
 */
final class Claims {
  private static final String STILL_RUNNING = "urn:capas:problem:request-in-progress";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final RestClient http;

  Claims(RestClient http) {
    this.http = http;
  }

  /** What the command-service answered. */
  record Answer(HttpStatusCode status, HttpHeaders headers, byte[] body) {
    /** Whether the same request, made before, is not decided yet: no answer for or against. */
    boolean isStillRunning() {
      return status.isSameCodeAs(HttpStatus.CONFLICT) && STILL_RUNNING.equals(problem());
    }

    private String problem() {
      try {
        return JSON.readTree(body).path("type").asString("");
      } catch (JacksonException noProblem) {
        return "";
      }
    }
  }

  /**
   * Asks it.
   *
   * @param page names the request: however often it is made, it is one
   * @param authorization the caller's own token, which goes no further
   * @return empty if there was no answer in time
   */
  Optional<Answer> claim(CrisisId crisis, UUID page, String authorization) {
    try {
      return Optional.of(
          http.post()
              .uri("/api/crises/{crisis}/claim", crisis)
              .header(HttpHeaders.AUTHORIZATION, authorization)
              .header("Idempotency-Key", "\"%s\"".formatted(page))
              .exchangeForRequiredValue((_, response) -> answer(response)));
    } catch (ResourceAccessException away) {
      return Optional.empty();
    }
  }

  private static Answer answer(ClientHttpResponse response) throws IOException {
    return new Answer(
        response.getStatusCode(), response.getHeaders(), response.getBody().readAllBytes());
  }
}
