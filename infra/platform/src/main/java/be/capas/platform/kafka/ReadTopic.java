package be.capas.platform.kafka;

import be.capas.contract.reading.ReadRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Puts records of reads on their topic, and returns when all replicas have them. What could not be
 * acknowledged in time may still arrive: a read too many in the log does no harm, one too few
 * would.
 */
public final class ReadTopic implements AutoCloseable {
  private final Supplier<Producer<String, byte[]>> producers;
  private final ReadRecords records;
  private final String topic;
  private final Duration patience;
  private @Nullable Producer<String, byte[]> producer;

  ReadTopic(KafkaSettings settings, ReadRecords records) {
    this(() -> open(settings), records, settings.readsTopic(), settings.readsTimeout());
  }

  ReadTopic(
      Supplier<Producer<String, byte[]>> producers,
      ReadRecords records,
      String topic,
      Duration patience) {
    this.producers = producers;
    this.records = records;
    this.topic = topic;
    this.patience = patience;
  }

  /** That reads could not be written down in time. */
  public static final class NotWritten extends RuntimeException {
    NotWritten(Throwable cause) {
      super("the read log cannot be written: " + cause.getClass().getSimpleName(), cause);
    }
  }

  /**
   * Writes them down.
   *
   * @throws NotWritten if one of them may be missing
   */
  public void append(Collection<ReadRecord> reads) {
    var deadline = System.nanoTime() + patience.toNanos();
    var used = producer();
    try {
      var sent = new ArrayList<Future<?>>(reads.size());
      for (var read : reads) {
        sent.add(used.send(records.toKafka(topic, read)));
        if (System.nanoTime() > deadline) {
          throw new TimeoutException(); // each further one would wait for Kafka anew
        }
      }
      for (var each : sent) {
        each.get(Math.max(deadline - System.nanoTime(), 0), TimeUnit.NANOSECONDS);
      }
    } catch (ExecutionException failed) {
      throw notWritten(used, failed.getCause() == null ? failed : failed.getCause());
    } catch (TimeoutException tooLate) {
      throw new NotWritten(tooLate);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new NotWritten(stopping);
    } catch (RuntimeException fault) {
      throw notWritten(used, fault);
    }
  }

  /** A producer that failed for good is given up: the next read tries with another. */
  private NotWritten notWritten(Producer<String, byte[]> used, Throwable cause) {
    if (!(cause instanceof RetriableException)) {
      giveUp(used);
    }
    return new NotWritten(cause);
  }

  private synchronized void giveUp(Producer<String, byte[]> used) {
    if (producer == used) {
      producer = null;
      used.close(Duration.ZERO);
    }
  }

  private synchronized Producer<String, byte[]> producer() {
    var open = producer;
    if (open == null) {
      open = producers.get();
      producer = open;
    }
    return open;
  }

  private static Producer<String, byte[]> open(KafkaSettings settings) {
    var patience = (int) settings.readsTimeout().toMillis();
    var properties = new HashMap<>(settings.asClientProperties());
    properties.putAll(
        Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            patience,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            patience,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            patience,
            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
            1000));
    return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
  }

  @Override
  public synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(2));
      producer = null;
    }
  }
}
