package be.capas.query.counterexample;

import org.apache.kafka.clients.consumer.Consumer;

public abstract class KnowsKafka {
  abstract Consumer<String, byte[]> consumer();
}
