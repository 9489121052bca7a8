package be.capas.query.web;

import be.capas.platform.web.Position;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import be.capas.query.feed.Reader;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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

  /** Whether a position is one of a view's document about somebody. */
  static boolean concerns(Reader<?> reader, Position position, UUID subject) {
    return position.subject().equals(subject)
        && reader.view().key(subject, position.type(), position.stream()).isPresent();
  }

  private void await(Reader<?> reader, UUID key, Position position) {
    await(() -> reader.find(key).filter(it -> it.includes(position.stream(), position.sequence())));
  }

  /**
   * What is looked for, as soon as it is there.
   *
   * @throws ProblemException {@code not-yet-visible} (503) if it is not in time
   */
  public <T> T await(Supplier<Optional<T>> look) {
    var until = System.nanoTime() + patience.toNanos();
    var pause = FIRST_PAUSE;
    while (true) {
      var found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() - until > 0) {
        throw tooLate();
      }
      sleep(pause);
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }
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
