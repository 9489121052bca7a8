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
 * Each request adds one event to a stream of ten: a visit to an accompaniment. The streams are made
 * anew for each round and take turns; where a round has more requests than streams, some grow
 * beyond eleven.
 */
final class StreamsOfTen implements Load {
  static final String EVENT = "outreach-visit-made.v1";

  /** A request for help is two events, with the holder of the thread. */
  private static final int VISITS = 8;

  private final Client client;
  private final int callers;
  private final RelayWatch relay;
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicReferenceArray<String> streams;

  StreamsOfTen(Client client, int callers, int count, RelayWatch relay) {
    this.client = client;
    this.callers = callers;
    this.relay = relay;
    this.streams = new AtomicReferenceArray<>(count);
  }

  @Override
  public void prepare() {
    Together.forEach(callers, streams.length(), i -> streams.set(i, make()));
    relay.awaitLevel();
  }

  private String make() throws IOException, InterruptedException {
    var person = client.create("/api/persons", Bodies.person());
    var stream = client.create("/api/persons/" + person + "/help-requests", Bodies.HELP_REQUEST);
    for (int visit = 0; visit < VISITS; visit++) {
      add(stream);
    }
    return stream;
  }

  @Override
  public Outcome runFor(Duration time) {
    return new ClosedLoop(callers, this::addToNext).runFor(time);
  }

  private void addToNext() throws IOException, InterruptedException {
    add(streams.get(Math.floorMod(turn.getAndIncrement(), streams.length())));
  }

  private void add(String stream) throws IOException, InterruptedException {
    client.post("/api/accompaniments/" + stream + "/visits", Bodies.VISIT);
  }

  @Override
  public void settle() {
    relay.awaitLevel();
  }
}
