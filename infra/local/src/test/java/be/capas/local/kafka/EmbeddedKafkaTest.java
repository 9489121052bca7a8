package be.capas.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
  @TempDir Path dir;

  @Test
  void records_survive_a_restart_and_topics_are_made_once_and_keep_for_ever() throws Exception {
    try (var kafka = EmbeddedKafka.start(dir)) {
      kafka.createTopic("events", 12);
      send(kafka, "events", "the first");
    }
    try (var kafka = EmbeddedKafka.start(dir)) {
      kafka.createTopic("events", 12);
      assertThat(read(kafka, "events")).isEqualTo("the first");
      assertThat(setting(kafka, "events", "retention.ms")).isEqualTo("-1");
      assertThat(setting(kafka, "events", "retention.bytes")).isEqualTo("-1");
    }
  }

  @Test
  void a_topic_that_nobody_made_does_not_appear_by_itself() throws Exception {
    try (var kafka = EmbeddedKafka.start(dir);
        var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      assertThatThrownBy(
              () ->
                  admin.describeTopics(Set.of("misspelt")).topicNameValues().get("misspelt").get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }
  }

  private static void send(EmbeddedKafka kafka, String topic, String value) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, 0, "key", value)).get();
    }
  }

  private static String read(EmbeddedKafka kafka, String topic) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      var partition = new TopicPartition(topic, 0);
      consumer.assign(Set.of(partition));
      consumer.seekToBeginning(Set.of(partition));
      return consumer.poll(Duration.ofSeconds(10)).iterator().next().value();
    }
  }

  private static String setting(EmbeddedKafka kafka, String topic, String name) throws Exception {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      return admin.describeConfigs(Set.of(resource)).all().get().get(resource).get(name).value();
    }
  }
}
