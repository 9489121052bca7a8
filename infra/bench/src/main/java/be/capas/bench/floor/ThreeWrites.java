package be.capas.bench.floor;

import be.capas.bench.measure.Task;

/**
 * What news costs at the least on its way to a view: one commit, one round trip through Kafka, one
 * bulk write, one after the other.
 */
public record ThreeWrites(Task commit, Task roundTrip, Task bulkWrite) implements Task {
  @Override
  public void run() throws Exception {
    commit.run();
    roundTrip.run();
    bulkWrite.run();
  }
}
