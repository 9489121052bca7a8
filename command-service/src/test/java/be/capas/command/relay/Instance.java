package be.capas.command.relay;

import be.capas.command.CommandServiceApplication;
import be.capas.command.support.Cell;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One more instance of the service, started and stopped by a test. */
record Instance(ConfigurableApplicationContext context) implements AutoCloseable {
  static Instance start(Map<String, String> settings) {
    var arguments =
        settings.entrySet().stream()
            .map(it -> "--" + it.getKey() + "=" + it.getValue())
            .toArray(String[]::new);
    return new Instance(
        new SpringApplicationBuilder(CommandServiceApplication.class).run(arguments));
  }

  Cell cell() {
    return new Cell(
        context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }

  JdbcClient db() {
    return context.getBean(JdbcClient.class);
  }

  RelayLag lag() {
    return context.getBean(RelayLag.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
