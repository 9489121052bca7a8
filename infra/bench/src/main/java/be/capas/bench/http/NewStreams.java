package be.capas.bench.http;

import be.capas.bench.measure.ClosedLoop;
import be.capas.bench.measure.Load;
import be.capas.bench.measure.Outcome;
import be.capas.bench.measure.Together;
import be.capas.bench.stack.RelayWatch;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Each request begins a stream with one event: a partner is to be asked to take somebody. The
 * people are made once and take turns.
 */
public final class NewStreams implements Load {
  static final String EVENT = "handoff-proposed.v1";

  private final Client client;
  private final int callers;
  private final RelayWatch relay;
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicReferenceArray<String> accompaniments;
  private boolean prepared;

  public NewStreams(Client client, int callers, int people, RelayWatch relay) {
    this.client = client;
    this.callers = callers;
    this.relay = relay;
    this.accompaniments = new AtomicReferenceArray<>(people);
  }

  @Override
  public void prepare() {
    if (!prepared) {
      Together.forEach(callers, accompaniments.length(), i -> accompaniments.set(i, make()));
      relay.awaitLevel();
      prepared = true;
    }
  }

  private String make() throws IOException, InterruptedException {
    var person = client.create("/api/persons", Bodies.person());
    return client.create("/api/persons/" + person + "/help-requests", Bodies.HELP_REQUEST);
  }

  @Override
  public Outcome runFor(Duration time) {
    return new ClosedLoop(callers, this::propose).runFor(time);
  }

  private void propose() throws IOException, InterruptedException {
    var next = Math.floorMod(turn.getAndIncrement(), accompaniments.length());
    client.post("/api/handoffs", Bodies.proposal(accompaniments.get(next)));
  }

  @Override
  public void settle() {
    relay.awaitLevel();
  }
}
