package be.capas.bench.http;

import be.capas.bench.measure.ClosedLoop;
import be.capas.bench.measure.Load;
import be.capas.bench.measure.Outcome;
import be.capas.bench.stack.RelayWatch;
import java.time.Duration;

/** Each request begins a stream with one event: the alarm for an unnamed person. */
public record NewStreams(Client client, int callers, RelayWatch relay) implements Load {
  static final String EVENT = "crisis-raised.v1";

  @Override
  public Outcome runFor(Duration time) {
    return new ClosedLoop(callers, () -> client.post("/api/crises", Bodies.CRISIS)).runFor(time);
  }

  @Override
  public void settle() {
    relay.awaitLevel();
  }
}
