package be.capas.platform.limit;

import be.capas.platform.security.Caller;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Counts each caller's streams, so that nobody's forgotten windows use up the service. */
public final class OpenStreams {
  private final int perCaller;
  private final Map<String, Integer> open = new HashMap<>();

  /** So many for each. */
  public OpenStreams(int perCaller) {
    this.perCaller = perCaller;
  }

  /**
   * Takes one of the caller's places.
   *
   * @throws ProblemException {@code too-many-streams} (429) if all are taken
   */
  public synchronized void enter(Caller caller) {
    if (open.getOrDefault(key(caller), 0) >= perCaller) {
      throw new ProblemException(
          Problem.of(
                  "too-many-streams",
                  HttpStatus.TOO_MANY_REQUESTS,
                  "You watch in too many places at once. Please close one.")
              .header(HttpHeaders.RETRY_AFTER, "10"));
    }
    open.merge(key(caller), 1, Integer::sum);
  }

  /** Gives it back. */
  public synchronized void leave(Caller caller) {
    open.computeIfPresent(key(caller), (_, count) -> count == 1 ? null : count - 1);
  }

  private static String key(Caller caller) {
    return caller.organisation() + "/" + caller.id();
  }
}
