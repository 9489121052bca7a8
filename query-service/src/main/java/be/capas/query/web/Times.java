package be.capas.query.web;

import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The two times of a question: as of when, as known when. Both are now unless they are given.
 *
 * @param given whether one was: then the answer is about the past
 */
public record Times(Instant asOf, Instant knownAt, boolean given) {
  /** Clocks differ: so much of the future is taken for now. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  /**
   * Reads them.
   *
   * @throws ProblemException {@code in-the-future} (400) if one is
   */
  public static Times of(@Nullable Instant asOf, @Nullable Instant knownAt, Instant now) {
    check("asOf", asOf, now);
    check("knownAt", knownAt, now);
    return new Times(
        asOf == null ? now : asOf,
        knownAt == null ? now : knownAt,
        asOf != null || knownAt != null);
  }

  private static void check(String name, @Nullable Instant time, Instant now) {
    if (time != null && time.isAfter(now.plus(SKEW))) {
      throw new ProblemException(
          Problem.of("in-the-future", HttpStatus.BAD_REQUEST, "Nothing is known of the future.")
              .field(name, "in-the-future", "must not be in the future"));
    }
  }
}
