package be.capas.bench.paging;

import be.capas.bench.floor.FloorTable;
import be.capas.bench.floor.KafkaRoundTrip;
import be.capas.bench.floor.SampleEvent;
import be.capas.bench.floor.ThreeWrites;
import be.capas.bench.http.Bodies;
import be.capas.bench.http.Client;
import be.capas.bench.measure.ClosedLoop;
import be.capas.bench.measure.Comparison;
import be.capas.bench.measure.Plan;
import be.capas.bench.report.Report;
import be.capas.bench.report.Target;
import be.capas.bench.stack.RelayWatch;
import be.capas.bench.stack.Trial;
import be.capas.local.launcher.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * From the raise of an alarm to its first page in the hands of the channel, beside the writes it
 * cannot do without.
 */
public final class PagingBench {
  private static final Target TARGET = new Target.None();
  private static final List<Integer> RATES = List.of(1, 50, 300);
  private static final String EVENT = "crisis-raised.v1";

  /** A round at less than this many a second lasts so many times as long: else it is a handful. */
  private static final int FEW = 10;

  private static final int LONGER = 6;

  private static final String PROFILE =
      """
      {"who":"%s","ways":[{"kind":"WEBHOOK"}]}\
      """
          .formatted(Pager.ON_CALL);
  private static final String ROSTER =
      """
      {"roster":"bench","zone":"Europe/Brussels","shifts":[{"people":["%s"]}]}\
      """
          .formatted(Pager.ON_CALL);

  private final Trial trial;
  private final Plan plan;
  private final Pager pager;
  private final Report report;
  private final Pages pages = new Pages();

  public PagingBench(Trial trial, Plan plan, Pager pager, Report report) {
    this.trial = trial;
    this.plan = plan;
    this.pager = pager;
    this.report = report;
  }

  /** Starts the command-service and the notification-service, and leaves them running. */
  public void run() throws Exception {
    report.durations("From the raise of an alarm to its first page, handed to the channel");
    trial.start(Part.COMMAND_SERVICE);
    trial.start(Part.NOTIFICATION_SERVICE);
    pager.onPage(pages::paged);
    var ports = trial.ports();
    try (var client = new Client(ports.address(Part.COMMAND_SERVICE), trial.token());
        var database = trial.database(1);
        var relay = trial.watchRelay(database)) {
      FloorTable.make(database);
      client.postUntilAnswered("/api/rosters/members", PROFILE);
      client.post("/api/rosters", ROSTER);
      client.post("/api/crises", Bodies.CRISIS);
      var event = SampleEvent.newest(database, EVENT);
      try (var kafka = new KafkaRoundTrip(ports.kafkaBootstrapServers(), event.size())) {
        var floor =
            new ClosedLoop(
                1,
                new ThreeWrites(
                    () -> event.commit(database), kafka::run, () -> event.commit(database)));
        warmUp(client, relay);
        for (int rate : RATES) {
          beside(floor, new PagingLoad(rate, client, pages, relay), rate);
        }
      }
      report.note("    " + relay.describe());
    }
  }

  /** At the highest rate, also for the lowest: so few alarms would leave the services cold. */
  private void warmUp(Client client, RelayWatch relay) throws IOException {
    plan.progress().accept("warming up at %d alarms a second".formatted(RATES.getLast()));
    var outcome = new PagingLoad(RATES.getLast(), client, pages, relay).round(plan.warmUp());
    if (outcome.done() == 0) {
      throw new IOException("nobody was paged: " + outcome.fault());
    }
  }

  private void beside(ClosedLoop floor, PagingLoad load, int rate) {
    var comparison = Comparison.run(of(rate), floor, load, trial.processors());
    report.duration(
        "one commit, one Kafka round trip, one commit",
        "at %d alarms a second".formatted(rate),
        comparison,
        TARGET);
    report.usage(comparison);
  }

  private Plan of(int rate) {
    Duration phase = rate < FEW ? plan.phase().multipliedBy(LONGER) : plan.phase();
    return new Plan(plan.warmUp(), phase, plan.rounds(), plan.callers(), plan.progress());
  }
}
