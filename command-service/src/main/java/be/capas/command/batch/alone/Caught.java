package be.capas.command.batch.alone;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a command was answered over the way that it takes alone.
 *
 * @param body the answer, or the problem
 */
public record Caught(
    int status,
    JsonNode body,
    @Nullable String location,
    @Nullable String position,
    @Nullable Integer retryAfter) {
  private static final String PROBLEM = "urn:capas:problem:";

  /** Whether it happened. */
  public boolean isDone() {
    return status < 300;
  }

  /** Why not, for programs. */
  public String reason() {
    return body.path("type").asString("").replace(PROBLEM, "");
  }

  /** Which fields and headers are wrong. */
  public List<String> wrong() {
    var pointers = new ArrayList<String>();
    for (var error : body.path("errors")) {
      pointers.add(error.path("pointer").asString(""));
    }
    return pointers;
  }

  /** Whether it may be answered otherwise when it comes again. */
  public boolean mayChange() {
    return status >= 500
        || status == 429
        || status == 425
        || status == 401
        || reason().equals("request-in-progress");
  }

  /** Whether it is said to happen yet. */
  boolean isAheadOfTime() {
    return reason().equals("occurred-in-the-future");
  }

  /** Whether something else stands in the way. */
  boolean isConflict() {
    return status == 409 || status == 412;
  }
}
