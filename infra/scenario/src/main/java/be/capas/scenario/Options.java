package be.capas.scenario;

import be.capas.scenario.cast.Cast;
import be.capas.scenario.client.Patience;
import be.capas.scenario.year.play.YearSettings;
import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where everything is; without options and environment: the local stack's usual addresses. */
final class Options {
  private static final String LOOPBACK = "http://127.0.0.1:";

  @Option(
      names = "--home",
      paramLabel = "DIR",
      defaultValue = "${env:CAPAS_HOME:-.capas}",
      description = "The folder of the local stack (default: ${DEFAULT-VALUE}).")
  private Path home = Path.of(".capas");

  @Option(
      names = "--command",
      paramLabel = "URL",
      defaultValue = LOOPBACK + "${env:CAPAS_PORT_COMMAND:-8081}",
      description = "The command-service (default: ${DEFAULT-VALUE}).")
  private URI command = URI.create(LOOPBACK);

  @Option(
      names = "--query",
      paramLabel = "URL",
      defaultValue = LOOPBACK + "${env:CAPAS_PORT_QUERY:-8082}",
      description = "The query-service (default: ${DEFAULT-VALUE}).")
  private URI query = URI.create(LOOPBACK);

  @Option(
      names = "--notification",
      paramLabel = "URL",
      defaultValue = LOOPBACK + "${env:CAPAS_PORT_NOTIFICATION:-8083}",
      description = "The notification-service (default: ${DEFAULT-VALUE}).")
  private URI notification = URI.create(LOOPBACK);

  @Option(
      names = "--identity",
      paramLabel = "URL",
      defaultValue = LOOPBACK + "${env:CAPAS_PORT_IDENTITY:-9000}",
      description = "Identity provider and caught mails (default: ${DEFAULT-VALUE}).")
  private URI identity = URI.create(LOOPBACK);

  @Option(
      names = "--database",
      paramLabel = "URL",
      defaultValue =
          "jdbc:postgresql://127.0.0.1:${env:CAPAS_PORT_POSTGRES:-15432}/capas_command"
              + "?user=postgres&password=postgres",
      description = "JDBC address of the event store (default: the local stack's).")
  private String database = "";

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:${env:CAPAS_PORT_KAFKA:-19092}",
      description = "Kafka (default: ${DEFAULT-VALUE}).")
  private String kafka = "";

  @Option(
      names = "--partner-port",
      paramLabel = "N",
      defaultValue = "${env:CAPAS_PORT_PARTNER:-8090}",
      description = "Where the partners listen for webhooks (default: ${DEFAULT-VALUE}).")
  private int partnerPort;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed, the same people (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--people",
      paramLabel = "N",
      defaultValue = "" + Cast.SMALLEST,
      description =
          "How many people a day has, at least " + Cast.SMALLEST + " (default: ${DEFAULT-VALUE}).")
  private int people;

  Settings settings(Patience patience) {
    return new Settings(
        new Addresses(command, query, notification, identity, database, kafka),
        home.resolve("secrets"),
        partnerPort,
        seed,
        people,
        patience);
  }

  YearSettings settings(YearOptions year, Patience patience) {
    return new YearSettings(
        new Addresses(command, query, notification, identity, database, kafka),
        home,
        partnerPort,
        seed,
        year.people(),
        year.perSecond(),
        year.atOnce(),
        patience);
  }
}
