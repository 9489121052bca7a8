package be.capas.bench.gateway;

import be.capas.bench.stack.Trial;
import be.capas.command.CommandServiceApplication;
import be.capas.command.gateway.StreamGateway;
import be.capas.local.launcher.Port;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The command-service inside this JVM, its relay running. */
public final class CommandSide implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private CommandSide(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts it against the stack of the trial; what it logs goes to a file there. */
  static CommandSide start(Trial trial, String... settings) {
    var ports = trial.ports();
    var all =
        new ArrayList<>(
            List.of(
                "--spring.profiles.active=local",
                "--spring.main.banner-mode=off",
                "--logging.threshold.console=OFF",
                "--logging.file.name=" + trial.home().logs().resolve("gateway.log"),
                "--server.port=" + ports.of(Port.COMMAND),
                "--management.server.port=" + ports.of(Port.COMMAND_MANAGEMENT),
                "--spring.datasource.url=" + ports.jdbcUrl("capas_command"),
                "--capas.kafka.bootstrap-servers=" + ports.kafkaBootstrapServers(),
                "--capas.identity.issuer=http://127.0.0.1:" + ports.of(Port.IDENTITY),
                "--capas.sealing.key-file=" + trial.home().sealingKey()));
    all.addAll(List.of(settings));
    return new CommandSide(
        new SpringApplicationBuilder(CommandServiceApplication.class)
            .run(all.toArray(String[]::new)));
  }

  /** How many connections its pool has. */
  int connections() {
    return context.getBean(HikariDataSource.class).getMaximumPoolSize();
  }

  StreamGateway gateway() {
    return context.getBean(StreamGateway.class);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
