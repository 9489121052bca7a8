package be.capas.bench.gateway;

import be.capas.bench.measure.ClosedLoop;
import be.capas.bench.measure.Load;
import be.capas.bench.measure.Outcome;
import be.capas.bench.measure.Together;
import be.capas.bench.stack.RelayWatch;
import be.capas.command.gateway.Standing;
import be.capas.command.gateway.StreamGateway;
import be.capas.contract.id.AccompanimentId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Each command adds one event to a stream of ten. The streams are made anew for each round and take
 * turns; where a round has more commands than streams, some grow beyond eleven.
 */
final class StreamsOfTen implements Load {
  static final String EVENT = "outreach-visit-made.v1";

  /** A request for help is two events, with the holder of the thread. */
  private static final int VISITS = 8;

  private final StreamGateway gateway;
  private final int callers;
  private final int count;
  private final RelayWatch relay;
  private final AtomicInteger turn = new AtomicInteger();
  private List<AccompanimentId> streams = List.of();

  StreamsOfTen(StreamGateway gateway, int callers, int count, RelayWatch relay) {
    this.gateway = gateway;
    this.callers = callers;
    this.count = count;
    this.relay = relay;
  }

  @Override
  public void prepare() {
    streams = IntStream.range(0, count).mapToObj(_ -> SampleCommands.accompaniment()).toList();
    Together.forEach(callers, count, i -> make(gateway, streams.get(i)));
    relay.awaitLevel();
  }

  /** Makes one, in one transaction. */
  static void make(StreamGateway gateway, AccompanimentId stream) {
    gateway.inOneTransaction(
        () -> {
          gateway.open(SampleCommands.request(stream), SampleCommands.origin());
          for (int visit = 0; visit < VISITS; visit++) {
            add(gateway, stream);
          }
          return stream;
        },
        (made, _) -> made);
  }

  @Override
  public Outcome runFor(Duration time) {
    return new ClosedLoop(callers, this::addToNext).runFor(time);
  }

  private void addToNext() {
    var stream = streams.get(Math.floorMod(turn.getAndIncrement(), streams.size()));
    gateway.inOneTransaction(() -> add(gateway, stream), (standing, _) -> standing);
  }

  private static Standing add(StreamGateway gateway, AccompanimentId stream) {
    return gateway.send(SampleCommands.visit(stream), SampleCommands.origin());
  }

  @Override
  public void settle() {
    relay.awaitLevel();
  }
}
