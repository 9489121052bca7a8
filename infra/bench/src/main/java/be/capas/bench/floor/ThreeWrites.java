package be.capas.bench.floor;

import be.capas.bench.measure.Task;

/**
 * What news costs at the least on its way to somebody: one commit, one round trip through Kafka,
 * one write of what came of it, one after the other.
 */
public record ThreeWrites(Task commit, Task roundTrip, Task write) implements Task {
  @Override
  public void run() throws Exception {
    commit.run();
    roundTrip.run();
    write.run();
  }
}
