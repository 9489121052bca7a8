package be.capas.bench.gateway;

import be.capas.bench.measure.ClosedLoop;
import be.capas.bench.measure.Load;
import be.capas.bench.measure.Outcome;
import be.capas.bench.stack.RelayWatch;
import be.capas.command.gateway.StreamGateway;
import java.time.Duration;

/** Each command begins a stream, with one event: a partner is to be asked to take somebody. */
record NewStreams(StreamGateway gateway, int callers, RelayWatch relay) implements Load {
  static final String EVENT = "handoff-proposed.v1";

  @Override
  public Outcome runFor(Duration time) {
    return new ClosedLoop(callers, () -> open(gateway)).runFor(time);
  }

  static void open(StreamGateway gateway) {
    gateway.inOneTransaction(
        () -> gateway.open(SampleCommands.proposal(), SampleCommands.origin()),
        (standing, _) -> standing);
  }

  @Override
  public void settle() {
    relay.awaitLevel();
  }
}
