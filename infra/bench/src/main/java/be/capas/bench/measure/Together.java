package be.capas.bench.measure;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Work that several share until it is done, such as making what a load then works on. */
public final class Together {
  private Together() {}

  /** One of several tasks. */
  @FunctionalInterface
  public interface Numbered {
    void run(int number) throws Exception;
  }

  /** Does a task for each number from 0 to {@code count}; ends at the first that fails. */
  public static void forEach(int callers, int count, Numbered task) {
    var next = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          IntStream.range(0, callers)
              .mapToObj(_ -> threads.submit(() -> takeTurns(next, count, task)))
              .toList();
      for (var caller : running) {
        caller.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("what is to be measured could not be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Void takeTurns(AtomicInteger next, int count, Numbered task)
      throws Exception {
    for (int turn = next.getAndIncrement(); turn < count; turn = next.getAndIncrement()) {
      task.run(turn);
    }
    return null;
  }
}
