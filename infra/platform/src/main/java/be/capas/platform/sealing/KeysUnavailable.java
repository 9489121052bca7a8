package be.capas.platform.sealing;

import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Keys cannot be had now. Whether they are there is not known, and nothing may be said about it.
 */
final class KeysUnavailable {
  private static final Problem PROBLEM =
      Problem.of(
              "keys-unavailable",
              HttpStatus.SERVICE_UNAVAILABLE,
              "Sealed content cannot be used at the moment. Please ask again.")
          .header(HttpHeaders.RETRY_AFTER, "5");

  private KeysUnavailable() {}

  static ProblemException problem() {
    return new ProblemException(PROBLEM);
  }
}
