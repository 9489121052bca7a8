package be.capas.platform.web.input;

import be.capas.platform.web.Problem;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** Ends the reading of a body that turns out larger than we take. */
final class BodyTooLarge extends IOException {
  private final long limit;

  BodyTooLarge(long limit) {
    super("body too large");
    this.limit = limit;
  }

  Problem problem() {
    return problem(limit);
  }

  static Problem problem(long limit) {
    return Problem.of(
            "body-too-large",
            HttpStatus.CONTENT_TOO_LARGE,
            "The request body is larger than " + limit + " bytes.")
        .fact("maxBytes", limit);
  }
}
