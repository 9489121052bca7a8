package be.capas.bench.board;

import be.capas.bench.board.Journeys.Stage;
import be.capas.bench.floor.FloorTable;
import be.capas.bench.floor.KafkaRoundTrip;
import be.capas.bench.floor.RawDocuments;
import be.capas.bench.floor.SampleEvent;
import be.capas.bench.floor.ThreeWrites;
import be.capas.bench.http.Bodies;
import be.capas.bench.http.Client;
import be.capas.bench.measure.ClosedLoop;
import be.capas.bench.measure.Comparison;
import be.capas.bench.measure.Plan;
import be.capas.bench.report.Report;
import be.capas.bench.report.Target;
import be.capas.bench.stack.Trial;
import be.capas.local.launcher.Part;
import java.time.Duration;
import java.util.List;

/**
 * From the answer of an alarm to its entry on the board, beside the writes it cannot do without.
 */
public final class BoardBench {
  private static final Target TARGET = new Target.AtMost(3);
  private static final List<Integer> RATES = List.of(50, 300);
  private static final String EVENT = "crisis-raised.v1";

  private final Trial trial;
  private final Plan plan;
  private final Report report;
  private final Journeys journeys = new Journeys();
  private final BoardEvents entries = new BoardEvents(journeys);

  public BoardBench(Trial trial, Plan plan, Report report) {
    this.trial = trial;
    this.plan = plan;
    this.report = report;
  }

  /** Starts the command-service and the query-service, and leaves them running. */
  public void run() throws Exception {
    report.durations("From the answer of an alarm to its entry on the board");
    trial.start(Part.COMMAND_SERVICE);
    trial.start(Part.QUERY_SERVICE);
    var ports = trial.ports();
    var token = trial.token();
    try (var client = new Client(ports.address(Part.COMMAND_SERVICE), token);
        var stream = new BoardStream(ports.address(Part.QUERY_SERVICE), token, entries);
        var probe = new TopicProbe(ports.kafkaBootstrapServers(), this::onKafka);
        var database = trial.database(1)) {
      FloorTable.make(database);
      client.postUntilAnswered("/api/crises", Bodies.CRISIS);
      // A first one, so that there are an event and an entry to take the bytes of.
      new BoardLoad(1, client, Bodies.CRISIS, journeys).runFor(Duration.ofSeconds(2));
      var event = SampleEvent.newest(database, EVENT);
      try (var kafka = new KafkaRoundTrip(ports.kafkaBootstrapServers(), event.size());
          var documents = new RawDocuments(ports.mongoUri(), entries.size())) {
        var floor =
            new ClosedLoop(
                1,
                new ThreeWrites(
                    () -> event.commit(database), kafka::run, () -> documents.write(1)));
        warmUp(client);
        for (int rate : RATES) {
          beside(floor, rate, client);
        }
      }
    }
  }

  /** At the highest rate, also for the lowest: so few alarms would leave the services cold. */
  private void warmUp(Client client) {
    plan.progress().accept("warming up at %d alarms a second".formatted(RATES.getLast()));
    new BoardLoad(RATES.getLast(), client, Bodies.CRISIS, journeys).runFor(plan.warmUp());
  }

  private void beside(ClosedLoop floor, int rate, Client client) {
    var load = new BoardLoad(rate, client, Bodies.CRISIS, journeys);
    var comparison = Comparison.run(plan, floor, load, trial.processors());
    report.duration(
        "one commit, one Kafka round trip, one bulk write",
        "at %d alarms a second".formatted(rate),
        comparison,
        TARGET);
    report.note(
        "    in the last round: answer to Kafka %s ms, Kafka to the board %s ms (p50 / p99)"
            .formatted(
                Report.percentiles(journeys.between(Stage.ANSWERED, Stage.ON_KAFKA)),
                Report.percentiles(journeys.between(Stage.ON_KAFKA, Stage.ON_THE_BOARD))));
    report.usage(comparison);
  }

  private void onKafka(String stream) {
    journeys.pass(stream, Stage.ON_KAFKA);
  }
}
