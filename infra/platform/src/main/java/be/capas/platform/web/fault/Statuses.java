package be.capas.platform.web.fault;

import be.capas.platform.web.FaultClassifier;
import be.capas.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The problem for a status of which nothing more is known. */
final class Statuses {
  private Statuses() {}

  static Problem problem(HttpStatusCode code) {
    var status = HttpStatus.resolve(code.value());
    if (status == null) {
      status = code.is4xxClientError() ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
    }
    return switch (status) {
      case BAD_REQUEST,
          URI_TOO_LONG,
          REQUEST_HEADER_FIELDS_TOO_LARGE,
          // Of a transfer coding and of a version of HTTP that nobody knows: not a fault of ours.
          NOT_IMPLEMENTED,
          HTTP_VERSION_NOT_SUPPORTED ->
          Problem.of("malformed-request", status, "The request is not proper HTTP.");
      case UNAUTHORIZED ->
          Problem.of("token-required", status, "A bearer token is required.")
              .header("WWW-Authenticate", "Bearer");
      case FORBIDDEN -> Problem.of("forbidden", status, "Your role does not allow this.");
      case NOT_FOUND -> Problem.of("unknown-path", status, "There is nothing at this address.");
      case METHOD_NOT_ALLOWED ->
          Problem.of("method-not-allowed", status, "This address does not take that method.");
      case NOT_ACCEPTABLE ->
          Problem.of("not-acceptable", status, "This cannot be given in the form you accept.");
      case CONTENT_TOO_LARGE ->
          Problem.of("body-too-large", status, "The request body is too large.");
      case UNSUPPORTED_MEDIA_TYPE ->
          Problem.of("unsupported-media-type", status, "The body must be JSON in UTF-8.");
      case SERVICE_UNAVAILABLE -> FaultClassifier.temporarilyUnavailable();
      default ->
          status.is4xxClientError()
              ? Problem.of("refused", status, "The request cannot be served.")
              : Problem.of(
                  "internal-error",
                  status,
                  "Something went wrong on our side. Give us the traceId and we can find it.");
    };
  }
}
