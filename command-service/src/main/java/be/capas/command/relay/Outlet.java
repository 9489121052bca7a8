package be.capas.command.relay;

import be.capas.contract.Recorded;
import be.capas.platform.kafka.EventRecords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Puts events on the topic, and returns when Kafka has them all. What was not acknowledged in time
 * is given up together with the producer that still holds it: none of it may arrive later, after
 * events that were sent anew.
 */
final class Outlet implements AutoCloseable {
  private final Supplier<Producer<String, byte[]>> producers;
  private final EventRecords records;
  private final String topic;
  private final Duration patience;
  private @Nullable Producer<String, byte[]> producer;

  Outlet(
      Supplier<Producer<String, byte[]>> producers,
      EventRecords records,
      String topic,
      Duration patience) {
    this.producers = producers;
    this.records = records;
    this.topic = topic;
    this.patience = patience;
  }

  /**
   * Sends the events and waits.
   *
   * @throws KafkaException if some may not have arrived; sending all of them again is safe, since
   *     those that did are a beginning of them
   */
  void send(List<? extends Recorded<?>> events) {
    try {
      await(handOver(events));
    } catch (ExecutionException | TimeoutException | RuntimeException failed) {
      close();
      throw new KafkaException("not acknowledged", failed);
    } catch (InterruptedException interrupted) {
      close();
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", interrupted);
    }
  }

  private List<Future<?>> handOver(List<? extends Recorded<?>> events) {
    if (producer == null) {
      producer = producers.get();
    }
    var sent = new ArrayList<Future<?>>(events.size());
    for (var event : events) {
      sent.add(producer.send(records.toKafka(topic, event)));
    }
    return sent;
  }

  private void await(List<Future<?>> sent)
      throws ExecutionException, InterruptedException, TimeoutException {
    var deadline = System.nanoTime() + patience.toNanos();
    for (var each : sent) {
      each.get(Math.max(deadline - System.nanoTime(), 0), TimeUnit.NANOSECONDS);
    }
  }

  @Override
  public void close() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }
}
