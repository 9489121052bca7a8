package be.capas.scenario.year.play;

import be.capas.scenario.client.CellClient;
import be.capas.scenario.client.Command;
import be.capas.scenario.year.Resident;
import be.capas.scenario.year.Year;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plays many residents at once, and each from the first act to the last: what happens to one person
 * is in order, as it is in the system. The first act that is refused ends it.
 */
final class Players {
  private final CellClient cell;
  private final Requests requests;
  private final Metronome metronome;
  private final int atOnce;
  private final YearProgress progress;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /**
   * Players.
   *
   * @param atOnce how many residents at once
   */
  Players(
      CellClient cell, Requests requests, Metronome metronome, int atOnce, YearProgress progress) {
    this.cell = cell;
    this.requests = requests;
    this.metronome = metronome;
    this.atOnce = atOnce;
    this.progress = progress;
  }

  /** Plays the year to its end; throws what the first resident failed with. */
  void play(Year year) {
    var places = new Semaphore(atOnce);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        Stream<Resident> residents = year.residents()) {
      residents
          .takeWhile(_ -> failure.get() == null)
          .forEach(it -> start(threads, places, () -> play(it, year)));
    }
    var failed = failure.get();
    if (failed != null) {
      throw failed instanceof RuntimeException told
          ? told
          : new IllegalStateException("somebody could not be played: " + failed, failed);
    }
  }

  private void start(ExecutorService threads, Semaphore places, Runnable resident) {
    places.acquireUninterruptibly();
    threads.execute(
        () -> {
          try {
            resident.run();
          } catch (RuntimeException | Error failed) {
            failure.compareAndSet(null, failed);
          } finally {
            places.release();
          }
        });
  }

  private void play(Resident resident, Year year) {
    List<Command> commands = requests.of(resident, year.acts(resident));
    for (var command : commands) {
      if (failure.get() != null) {
        return;
      }
      metronome.await();
      cell.command(command);
      progress.commandDone();
    }
    progress.residentDone();
  }
}
