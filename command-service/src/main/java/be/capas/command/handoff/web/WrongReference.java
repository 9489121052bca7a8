package be.capas.command.handoff.web;

import be.capas.command.rule.Reason;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** A field that names something else than it should. */
final class WrongReference {
  private WrongReference() {}

  /** Nothing that this organisation knows. */
  static ProblemException unknown(String what, String pointer) {
    var reason = "unknown-" + what;
    return new ProblemException(
        Problem.of(reason, HttpStatus.NOT_FOUND, "There is nothing under this id.")
            .field(pointer, reason, "is not known"));
  }

  /** Something that has ended. */
  static ProblemException ended(String pointer) {
    var reason = Reason.NOT_OPEN.wireName();
    return new ProblemException(
        Problem.of(reason, HttpStatus.CONFLICT, "This accompaniment has ended.")
            .field(pointer, reason, "has ended"));
  }
}
