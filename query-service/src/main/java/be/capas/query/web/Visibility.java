package be.capas.query.web;

import be.capas.contract.id.OrganisationId;
import be.capas.platform.web.Position;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import be.capas.query.feed.Folded;
import be.capas.query.feed.Reader;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
   * Returns once the view has folded the position; at once if it doesn't tell of that stream. One
   * of another organisation is waited for in vain, as one that never was: a position can be made
   * up, and how long an answer takes must not tell what others have.
   *
   * @param owner whose organisation's a document is
   * @param asking the caller's
   * @throws ProblemException {@code not-yet-visible} (503) if it has not in time: a stale answer is
   *     never given
   */
  public <V> void await(
      Reader<V> reader,
      Function<V, OrganisationId> owner,
      OrganisationId asking,
      @Nullable Position position) {
    if (position != null) {
      reader
          .view()
          .key(position.subject(), position.type(), position.stream())
          .ifPresent(
              key ->
                  await(
                      () ->
                          reader
                              .find(key)
                              .filter(it -> isOf(asking, owner, it))
                              .filter(it -> it.includes(position.stream(), position.sequence()))));
    }
  }

  private static <V> boolean isOf(
      OrganisationId asking, Function<V, OrganisationId> owner, Folded<V> document) {
    return owner.apply(Objects.requireNonNull(document.view())).equals(asking);
  }

  /** Whether a position is one of a view's document about somebody. */
  static boolean concerns(Reader<?> reader, Position position, UUID subject) {
    return position.subject().equals(subject)
        && reader.view().key(subject, position.type(), position.stream()).isPresent();
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
