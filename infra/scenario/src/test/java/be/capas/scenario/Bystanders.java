package be.capas.scenario;

import be.capas.scenario.client.CellClient;
import be.capas.scenario.client.Command;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Colleagues at the antennas who flag people and record visits all day long, so that whatever dies
 * dies with commands in flight. They go on until they are told to stop.
 */
final class Bystanders implements AutoCloseable {
  private static final Duration BETWEEN_COMMANDS = Duration.ofMillis(100);
  private static final int VISITS = 100;

  private final CellClient cell;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<? extends Future<?>> all;
  private volatile boolean stopped;

  Bystanders(CellClient cell, int count) {
    this.cell = cell;
    this.all = IntStream.range(0, count).mapToObj(_ -> threads.submit(this::work)).toList();
  }

  private void work() {
    while (!stopped) {
      var person = Command.newId();
      var accompaniment = Command.newId();
      send(
          Command.of("worker-sud", person, "persons")
              .with("id", person)
              .with("antenna", "sud")
              .with("givenName", "Somebody")
              .with("familyName", "Else"));
      send(
          Command.of("worker-sud", person, "persons/%s/help-requests".formatted(person))
              .with("id", accompaniment)
              .with("source", Map.of("kind", "USER"))
              .with("reasons", List.of("OTHER")));
      for (int i = 0; i < VISITS && !stopped; i++) {
        send(visit(person, accompaniment));
      }
    }
  }

  private void send(Command command) {
    cell.command(command);
    LockSupport.parkNanos(BETWEEN_COMMANDS.toNanos());
  }

  private static Command visit(UUID person, UUID accompaniment) {
    return Command.of("worker-sud", person, "accompaniments/%s/visits".formatted(accompaniment))
        .with("place", "STREET")
        .with("outcome", "MET");
  }

  /** Returns once the last of them has its last answer; throws what one of them met, if any. */
  void stop() throws ExecutionException, InterruptedException {
    stopped = true;
    for (var one : all) {
      one.get();
    }
  }

  @Override
  public void close() {
    stopped = true;
    threads.shutdownNow();
  }
}
