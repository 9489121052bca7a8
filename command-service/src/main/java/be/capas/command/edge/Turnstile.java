package be.capas.command.edge;

import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Lets so many in at a time, in the order of their coming. Who waits here holds neither a
 * connection nor a lock, so a crowd makes a queue and not a jam.
 */
final class Turnstile {
  private final Semaphore places;
  private final Duration patience;

  Turnstile(int atOnce, Duration patience) {
    this.places = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  <T> T pass(Supplier<T> work) {
    enter();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private void enter() {
    try {
      if (places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    throw new ProblemException(
        Problem.of(
                "busy", HttpStatus.SERVICE_UNAVAILABLE, "Too many requests wait. Nothing was done.")
            .header(HttpHeaders.RETRY_AFTER, "1"));
  }
}
