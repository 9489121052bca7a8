package be.capas.bench.sealing;

import be.capas.bench.http.Bodies;
import be.capas.bench.http.Client;
import be.capas.bench.http.NewStreams;
import be.capas.bench.measure.Comparison;
import be.capas.bench.measure.Load;
import be.capas.bench.measure.Plan;
import be.capas.bench.report.Report;
import be.capas.bench.report.Target;
import be.capas.bench.stack.RelayWatch;
import be.capas.bench.stack.Sibling;
import be.capas.bench.stack.Trial;
import be.capas.local.identity.MachineClients;
import be.capas.local.launcher.Part;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Commands and timelines with sealing, beside the same services without it. */
public final class SealingBench {
  /** At most 15 % slower. */
  private static final Target TARGET = new Target.AtLeast(1 / 1.15);

  private static final String TOPIC = "capas.plain.v1";
  private static final String DATABASE = "capas_command_plain";
  private static final int PARTITIONS = 12;

  private final Trial trial;
  private final Plan plan;
  private final int people;
  private final Report report;

  public SealingBench(Trial trial, Plan plan, int people, Report report) {
    this.trial = trial;
    this.plan = plan;
    this.people = people;
    this.report = report;
  }

  /**
   * Starts both services twice: as they are, and left alone by sealing. The timelines come first,
   * and the query-services end with them: what the commands of one round left them to fold would
   * take processors from the next one's.
   */
  public void run() throws Exception {
    report.rates("What sealing costs, %d callers, relay running".formatted(plan.callers()));
    makePlainStores();
    trial.start(Part.COMMAND_SERVICE);
    try (var plainCommands = plainCommandService()) {
      beside(plainCommands);
    }
  }

  private void beside(Sibling plainCommands) throws Exception {
    var token = trial.token();
    try (var database = trial.database(2);
        var plainDatabase = trial.database(DATABASE, 2);
        var relay = trial.watchRelay(database);
        var plainRelay =
            new RelayWatch(plainDatabase, trial.ports().kafkaBootstrapServers(), TOPIC);
        var commands = new Client(trial.ports().address(Part.COMMAND_SERVICE), token);
        var commandsWithout = new Client(plainCommands.address(), token)) {
      commands.postUntilAnswered("/api/crises", Bodies.CRISIS);
      commandsWithout.postUntilAnswered("/api/crises", Bodies.CRISIS);
      timelines(commands, commandsWithout, plainCommands.address());
      compare(
          "a command with a text about somebody",
          new NewStreams(commandsWithout, plan.callers(), people, plainRelay),
          new NewStreams(commands, plan.callers(), people, relay));
    }
  }

  private void timelines(Client commands, Client commandsWithout, String plainAddress)
      throws Exception {
    var token = trial.token();
    trial.start(Part.QUERY_SERVICE);
    try (var plainQueries = plainQueryService(plainAddress);
        var queries = new Client(trial.ports().address(Part.QUERY_SERVICE), token);
        var queriesWithout = new Client(plainQueries.address(), token)) {
      compare(
          "a timeline of eleven entries",
          Timelines.of(commandsWithout, queriesWithout, plan.callers(), people),
          Timelines.of(commands, queries, plan.callers(), people));
    } finally {
      trial.supervisor().stop(Part.QUERY_SERVICE);
    }
  }

  private void compare(String name, Load without, Load with) {
    report.rate(
        "the same without sealing",
        name,
        Comparison.run(plan, without, with, trial.processors()),
        TARGET);
  }

  private void makePlainStores() throws Exception {
    try (var database = trial.database(1);
        var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + DATABASE);
    } catch (SQLException e) {
      throw new IllegalStateException("no database for the service that does not seal", e);
    }
    Map<String, Object> kafka = Map.of("bootstrap.servers", trial.ports().kafkaBootstrapServers());
    try (var admin = Admin.create(kafka)) {
      admin
          .createTopics(List.of(new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty())))
          .all()
          .get();
    }
  }

  private Sibling plainCommandService() throws Exception {
    return PlainProcess.start(
        trial,
        Part.COMMAND_SERVICE,
        "be.capas.command.CommandServiceApplication",
        List.of(
            "--capas.kafka.topic=" + TOPIC,
            "--spring.datasource.url=" + trial.ports().jdbcUrl(DATABASE)));
  }

  private Sibling plainQueryService(String commandAddress) throws Exception {
    var machine = MachineClients.QUERY_SERVICE;
    return PlainProcess.start(
        trial,
        Part.QUERY_SERVICE,
        "be.capas.query.QueryServiceApplication",
        List.of(
            "--capas.kafka.topic=" + TOPIC,
            "--capas.mongo.uri=" + trial.ports().mongoUri() + "/capas_query_plain",
            "--capas.command.url=" + commandAddress,
            "--capas.identity.client-id=" + machine,
            "--capas.identity.client-secret-file=" + trial.home().machineSecret(machine)));
  }
}
