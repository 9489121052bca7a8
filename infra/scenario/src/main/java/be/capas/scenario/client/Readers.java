package be.capas.scenario.client;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/**
 * Those who read many files, side by side and in turn: each caller may ask only so often.
 *
 * @param clients of the identity provider
 */
public record Readers(List<String> clients) {
  /** How many reads are under way at once. */
  private static final int AT_ONCE = 32;

  public Readers {
    clients = List.copyOf(clients);
  }

  /** One alone, one file after the other. */
  public static Readers alone(String client) {
    return new Readers(List.of(client));
  }

  /**
   * What they read of all of these, in no particular order; throws what a read failed with, and
   * begins no other then.
   *
   * @param read told who reads, and what
   */
  public <T, R> Collection<R> of(Collection<T> all, BiFunction<String, T, Collection<R>> read) {
    Queue<R> found = new ConcurrentLinkedQueue<>();
    var turn = new AtomicInteger();
    var failed = new AtomicBoolean();
    var places = new Semaphore(clients.size() == 1 ? 1 : AT_ONCE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var reads =
          all.stream()
              .map(
                  it -> {
                    places.acquireUninterruptibly();
                    return threads.submit(
                        () -> {
                          try {
                            if (!failed.get()) {
                              found.addAll(read.apply(next(turn), it));
                            }
                          } catch (RuntimeException | Error fault) {
                            failed.set(true);
                            throw fault;
                          } finally {
                            places.release();
                          }
                        });
                  })
              .toList();
      reads.forEach(Readers::finish);
    }
    return found;
  }

  private String next(AtomicInteger turn) {
    return clients.get(Math.floorMod(turn.getAndIncrement(), clients.size()));
  }

  private static void finish(Future<?> read) {
    try {
      read.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("a read failed", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", interrupted);
    }
  }
}
