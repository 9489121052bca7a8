package be.capas.bench.board;

import be.capas.bench.board.Journeys.Stage;
import be.capas.bench.http.Client;
import be.capas.bench.measure.Load;
import be.capas.bench.measure.OpenLoop;
import be.capas.bench.measure.Outcome;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Alarms at a fixed rate; each is timed from its answer to its entry on the board. */
final class BoardLoad implements Load {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long PAUSE_NANOS = Duration.ofMillis(10).toNanos();

  private final int perSecond;
  private final Client client;
  private final String alarm;
  private final Journeys journeys;

  BoardLoad(int perSecond, Client client, String alarm, Journeys journeys) {
    this.perSecond = perSecond;
    this.client = client;
    this.alarm = alarm;
    this.journeys = journeys;
  }

  @Override
  public Outcome runFor(Duration time) {
    journeys.forget();
    var sent = new OpenLoop(perSecond, this::raise).runFor(time);
    long answered = sent.micros().getTotalCount();
    long lost = answered - awaitOnBoard(answered);
    return Outcome.of(
        journeys.between(Stage.ANSWERED, Stage.ON_THE_BOARD),
        sent.failed() + lost,
        lost == 0 ? sent.fault() : "not on the board within " + PATIENCE,
        sent.took());
  }

  private void raise() throws Exception {
    journeys.pass(client.create("/api/crises", alarm), Stage.ANSWERED);
  }

  private long awaitOnBoard(long answered) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    long there = journeys.passed(Stage.ON_THE_BOARD);
    while (there < answered && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE_NANOS);
      there = journeys.passed(Stage.ON_THE_BOARD);
    }
    return there;
  }
}
