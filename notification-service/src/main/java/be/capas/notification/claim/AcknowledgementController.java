package be.capas.notification.claim;

import be.capas.notification.claim.Acknowledging.Outcome.Decided;
import be.capas.notification.claim.Acknowledging.Outcome.Unanswered;
import be.capas.notification.claim.Acknowledging.Outcome.Unknown;
import be.capas.notification.claim.Acknowledging.Outcome.Used;
import be.capas.notification.claim.Claims.Answer;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import be.capas.platform.security.Role;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes a crisis by the link in a page, for the console that the link leads to. */
@RestController
class AcknowledgementController {
  /** What of the command-service's answer is the caller's. */
  private static final List<String> PASSED_ON =
      List.of(
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.ETAG,
          HttpHeaders.RETRY_AFTER,
          "Capas-Position",
          "Capas-Events");

  private final Acknowledging acknowledging;

  AcknowledgementController(Acknowledging acknowledging) {
    this.acknowledging = acknowledging;
  }

  /**
   * The request.
   *
   * @param link what follows {@code #} in the link
   */
  record Acknowledgement(@NotBlank @Size(max = 64) String link) {}

  @PostMapping("/api/acknowledgements")
  @AllowedRoles({Role.PSYCHOLOGIST, Role.COORDINATOR})
  ResponseEntity<byte[]> acknowledge(
      Caller caller,
      @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
      @Valid @RequestBody Acknowledgement body) {
    return switch (acknowledging.by(body.link(), caller, authorization)) {
      case Decided(var answer) -> passOn(answer);
      case Unknown _ ->
          throw problem("unknown-link", HttpStatus.NOT_FOUND, "This is no link of yours.");
      case Used _ ->
          throw problem("link-used", HttpStatus.CONFLICT, "This link was used: see the board.");
      case Unanswered(var retryAfter) ->
          throw new ProblemException(
              Problem.of(
                      "temporarily-unavailable",
                      HttpStatus.SERVICE_UNAVAILABLE,
                      "The crisis could not be claimed now; the link stays good.")
                  .header(HttpHeaders.RETRY_AFTER, Objects.requireNonNullElse(retryAfter, "1")));
    };
  }

  private static ResponseEntity<byte[]> passOn(Answer answer) {
    var response = ResponseEntity.status(answer.status()).cacheControl(CacheControl.noStore());
    for (var header : PASSED_ON) {
      var value = answer.headers().getFirst(header);
      if (value != null) {
        response.header(header, value);
      }
    }
    return response.body(answer.body());
  }

  private static ProblemException problem(String reason, HttpStatus status, String detail) {
    return new ProblemException(Problem.of(reason, status, detail));
  }
}
