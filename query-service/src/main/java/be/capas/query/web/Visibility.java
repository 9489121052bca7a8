package be.capas.query.web;

import be.capas.platform.web.Position;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import be.capas.query.feed.Reader;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Makes a query wait until its view has seen what the caller has seen. */
public final class Visibility {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);

  private final Duration patience;

  Visibility(Duration patience) {
    this.patience = patience;
  }

  /**
   * Returns once the view has folded the position; at once if it doesn't tell of that stream.
   *
   * @throws ProblemException {@code not-yet-visible} (503) if it has not in time: a stale answer is
   *     never given
   */
  public void await(Reader<?> reader, @Nullable Position position) {
    if (position != null) {
      reader
          .view()
          .key(position.subject(), position.type(), position.stream())
          .ifPresent(key -> await(reader, key, position));
    }
  }

  /** As above, for a file that nothing about anybody else can change. */
  public void await(Reader<?> reader, @Nullable Position position, UUID subject) {
    if (position != null && position.subject().equals(subject)) {
      await(reader, position);
    }
  }

  private void await(Reader<?> reader, UUID key, Position position) {
    var until = System.nanoTime() + patience.toNanos();
    var pause = FIRST_PAUSE;
    while (!visible(reader, key, position)) {
      if (System.nanoTime() - until > 0) {
        throw tooLate();
      }
      sleep(pause);
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }
  }

  private static boolean visible(Reader<?> reader, UUID key, Position position) {
    return reader
        .find(key)
        .filter(it -> it.includes(position.stream(), position.sequence()))
        .isPresent();
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw tooLate();
    }
  }

  private static ProblemException tooLate() {
    return new ProblemException(
        Problem.of(
                "not-yet-visible",
                HttpStatus.SERVICE_UNAVAILABLE,
                "What you have just done is not in this view yet. Please ask again.")
            .header(HttpHeaders.RETRY_AFTER, "1"));
  }
}
