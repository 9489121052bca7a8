package be.capas.bench.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How far the relay is behind the event store: what it sheds under load it must make good. */
public final class RelayWatch implements AutoCloseable {
  private static final String TOPIC = "capas.events.v1";
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

  private final DataSource database;
  private final String topic;
  private final KafkaConsumer<byte[], byte[]> kafka;
  private long mostBehind;
  private Duration longest = Duration.ZERO;

  public RelayWatch(DataSource database, String bootstrapServers) {
    this(database, bootstrapServers, TOPIC);
  }

  /** Of a service beside the usual one, with a database and a topic of its own. */
  public RelayWatch(DataSource database, String bootstrapServers, String topic) {
    this.database = database;
    this.topic = topic;
    var bytes = new ByteArrayDeserializer();
    kafka = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers), bytes, bytes);
  }

  /** Waits until everything that is stored now is on Kafka, and notes how far behind that was. */
  public void awaitLevel() {
    long stored = stored();
    long begun = System.nanoTime();
    long behind = stored - relayed();
    mostBehind = Math.max(mostBehind, behind);
    while (behind > 0) {
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new IllegalStateException("the relay is still " + behind + " events behind");
      }
      LockSupport.parkNanos(PAUSE_NANOS);
      behind = stored - relayed();
    }
    var took = Duration.ofNanos(System.nanoTime() - begun);
    longest = took.compareTo(longest) > 0 ? took : longest;
  }

  private long stored() {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT count(*) FROM domainevententry")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("the stored events cannot be counted", e);
    }
  }

  private long relayed() {
    var partitions =
        kafka.partitionsFor(topic).stream()
            .map(it -> new TopicPartition(topic, it.partition()))
            .toList();
    return kafka.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
  }

  /** A sentence on how well it kept up. */
  public String describe() {
    return "the relay was at most %,d events behind at the end of a round, level again after %.1f s"
        .formatted(mostBehind, longest.toMillis() / 1_000.0);
  }

  @Override
  public void close() {
    kafka.close();
  }
}
