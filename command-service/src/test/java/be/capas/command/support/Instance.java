package be.capas.command.support;

import be.capas.command.CommandServiceApplication;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One more instance of the service, started and stopped by a test. Its timers ring. */
public record Instance(ConfigurableApplicationContext context) implements AutoCloseable {
  public static Instance start(Map<String, String> settings) {
    var arguments =
        settings.entrySet().stream()
            .map(it -> "--" + it.getKey() + "=" + it.getValue())
            .toArray(String[]::new);
    return new Instance(
        new SpringApplicationBuilder(CommandServiceApplication.class).run(arguments));
  }

  public Cell cell() {
    return new Cell(
        context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }

  public JdbcClient db() {
    return bean(JdbcClient.class);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
