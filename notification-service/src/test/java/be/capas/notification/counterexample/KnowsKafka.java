package be.capas.notification.counterexample;

import org.apache.kafka.common.TopicPartition;

record KnowsKafka(TopicPartition partition) {}
