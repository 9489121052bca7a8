package be.capas.bench.http;

import be.capas.bench.measure.ClosedLoop;
import be.capas.bench.measure.Load;
import be.capas.bench.measure.Outcome;
import be.capas.bench.stack.RelayWatch;
import java.time.Duration;

/**
 * Each request is the alarm for an unnamed person. It begins a stream with one event, and sets a
 * timer, which takes the first steps of the escalation while others send their alarms.
 */
record Alarms(Client client, int callers, RelayWatch relay) implements Load {
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
