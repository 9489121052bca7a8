package be.capas.local.kafka;

import be.capas.local.FreePorts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One real Kafka broker, which is its own controller, with its log on disk.
 *
 * <p>Listens on 127.0.0.1 only. Topics are never made by asking for them: see {@link
 * #createTopic(String, int)}.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private final KafkaRaftServer server;
  private final String bootstrapServers;

  private EmbeddedKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.bootstrapServers = "127.0.0.1:" + port;
  }

  /** Starts on the log under {@code dir}, made at first use; a port 0 means any free one. */
  public static EmbeddedKafka start(Path dir, int port, int controllerPort) {
    var settings =
        new BrokerSettings(
            dir.toAbsolutePath(), FreePorts.orNext(port), FreePorts.orNext(controllerPort));
    format(settings.dir());
    var server = new KafkaRaftServer(new KafkaConfig(settings.properties()), Time.SYSTEM);
    try {
      server.startup();
      var kafka = new EmbeddedKafka(server, settings.port());
      kafka.awaitBroker();
      return kafka;
    } catch (RuntimeException e) {
      server.shutdown();
      throw e;
    }
  }

  /** As above, on free ports. */
  public static EmbeddedKafka start(Path dir) {
    return start(dir, 0, 0);
  }

  private static void format(Path dir) {
    if (Files.exists(dir.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(dir);
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(BrokerSettings.NODE_ID)
          .setDirectories(List.of(dir.toString()))
          .setMetadataLogDirectory(dir.toString())
          .setControllerListenerName(BrokerSettings.CONTROLLER)
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setIgnoreFormatted(true)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("cannot prepare the Kafka log under " + dir, e);
    }
  }

  /** Makes a topic unless it exists; its records are kept for ever. */
  public void createTopic(String name, int partitions) {
    var unlimited = Map.of("retention.ms", "-1", "retention.bytes", "-1");
    var topic = new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(unlimited);
    try (Admin admin = admin()) {
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("cannot create the topic " + name, e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitBroker() {
    try (Admin admin = admin()) {
      admin.describeCluster().nodes().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the Kafka broker does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Admin admin() {
    return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  /** Where clients connect first: host and port. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Stops the broker, then the controller; waits for both. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
