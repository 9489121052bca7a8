package be.capas.command.support;

import be.capas.local.SharedServers;
import be.capas.platform.security.TestIdentityProvider;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on a database and a topic of its own, on the servers that all tests share. */
public final class RealServers
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  public static final TestIdentityProvider IDENTITY = TestIdentityProvider.start();

  private static final Path KEY_FILE = newKeyFile();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(settings(newDatabase(), newTopic())).applyTo(context);
    // Here timers are set and do not ring by themselves: what a test finds is what it did.
    DbSchedulerStarter never = () -> {};
    context.getBeanFactory().registerSingleton("dbSchedulerStarter", never);
  }

  private static Path newKeyFile() {
    try {
      var file = Files.createTempFile("capas-sealing", ".key");
      file.toFile().deleteOnExit();
      return Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JDBC address of a new database. */
  public static String newDatabase() {
    return SharedServers.postgres().createScratchDatabase();
  }

  /** The name of a new topic with the partitions of the real one. */
  public static String newTopic() {
    var topic = "events-" + System.nanoTime();
    SharedServers.kafka().createTopic(topic, 12);
    return topic;
  }

  /** What a service must be told to run on them. */
  public static Map<String, String> settings(String database, String topic) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("spring.datasource.url", database);
    settings.put("spring.datasource.username", SharedServers.postgres().username());
    settings.put("spring.datasource.password", SharedServers.postgres().password());
    settings.put("capas.kafka.bootstrap-servers", SharedServers.kafka().bootstrapServers());
    settings.put("capas.kafka.topic", topic);
    settings.put("capas.identity.issuer", IDENTITY.issuer());
    settings.put("capas.sealing.key-file", KEY_FILE.toString());
    settings.put("capas.watchdog.every", "1h");
    settings.put("capas.rate-limit.caller.burst", "1000000");
    // Tests look at threads themselves, at a time of their own.
    settings.put("capas.fil-rouge.scan.every", "1d");
    settings.put("capas.fil-rouge.scan.after", "0s");
    settings.put("server.port", "0");
    settings.put("management.server.port", "0");
    return settings;
  }
}
