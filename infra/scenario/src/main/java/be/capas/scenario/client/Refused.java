package be.capas.scenario.client;

/** The service understood the request and said no: sending it again would not help. */
public final class Refused extends RuntimeException {
  private final int status;
  private final String reason;

  Refused(String request, Answer answer) {
    super(
        "%s was refused: %d %s %s"
            .formatted(request, answer.status(), answer.text("type"), answer.text("detail")));
    status = answer.status();
    reason = answer.text("type");
  }

  /** The HTTP status, 400 to 499. */
  public int status() {
    return status;
  }

  /** The problem's type, such as {@code urn:capas:problem:not-found}; empty if none was given. */
  public String reason() {
    return reason;
  }
}
