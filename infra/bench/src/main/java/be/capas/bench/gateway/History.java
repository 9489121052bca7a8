package be.capas.bench.gateway;

import be.capas.bench.measure.Together;
import be.capas.bench.stack.Trial;

/**
 * A past, made at the gateway: half of the events alarms of unnamed people, half accompaniments.
 */
public final class History {
  private static final int OF_EACH_ACCOMPANIMENT = 10;

  private History() {}

  /** Returns once all of it is on Kafka. */
  public static void make(Trial trial, int callers, int events) {
    try (var side = CommandSide.start(trial);
        var database = trial.database(1);
        var relay = trial.watchRelay(database)) {
      var gateway = side.gateway();
      Together.forEach(
          callers,
          events / 2 / OF_EACH_ACCOMPANIMENT,
          _ -> StreamsOfTen.make(gateway, SampleCommands.accompaniment()));
      Together.forEach(callers, events / 2, _ -> NewStreams.open(gateway));
      relay.awaitLevel();
    }
  }
}
