package be.capas.command.counterexample;

import org.apache.kafka.clients.producer.Producer;

public record KnowsKafka(Producer<String, byte[]> producer) {}
