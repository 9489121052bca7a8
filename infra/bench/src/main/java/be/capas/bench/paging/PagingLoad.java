package be.capas.bench.paging;

import be.capas.bench.http.Bodies;
import be.capas.bench.http.Client;
import be.capas.bench.measure.Load;
import be.capas.bench.measure.OpenLoop;
import be.capas.bench.measure.Outcome;
import be.capas.bench.stack.RelayWatch;
import com.fasterxml.uuid.Generators;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Alarms at a fixed rate; each is timed from when it is sent to when its first page is here. */
final class PagingLoad implements Load {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long PAUSE_NANOS = Duration.ofMillis(10).toNanos();

  private final int perSecond;
  private final Client client;
  private final Pages pages;
  private final RelayWatch relay;

  PagingLoad(int perSecond, Client client, Pages pages, RelayWatch relay) {
    this.perSecond = perSecond;
    this.client = client;
    this.pages = pages;
    this.relay = relay;
  }

  @Override
  public Outcome runFor(Duration time) {
    pages.forget();
    var sent = new OpenLoop(perSecond, this::raise).runFor(time);
    long answered = sent.micros().getTotalCount();
    long lost = Math.max(0, answered - awaitPages(answered));
    return Outcome.of(
        pages.times(),
        sent.failed() + lost,
        lost == 0 ? sent.fault() : "no page within " + PATIENCE,
        sent.took());
  }

  @Override
  public void settle() {
    relay.awaitLevel();
  }

  private void raise() throws Exception {
    var crisis = Generators.timeBasedEpochGenerator().generate().toString();
    pages.raised(crisis);
    client.create("/api/crises", Bodies.crisis(crisis));
  }

  private long awaitPages(long answered) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    long there = pages.count();
    while (there < answered && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE_NANOS);
      there = pages.count();
    }
    return there;
  }
}
