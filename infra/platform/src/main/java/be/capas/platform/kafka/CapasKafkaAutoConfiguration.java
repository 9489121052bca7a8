package be.capas.platform.kafka;

import be.capas.platform.codec.EventCodec;
import java.util.HashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** What every service needs to read or write the topic of events. */
@AutoConfiguration
@EnableConfigurationProperties(KafkaSettings.class)
class CapasKafkaAutoConfiguration {
  @Bean
  EventCodec eventCodec() {
    return new EventCodec();
  }

  @Bean
  EventRecords eventRecords(EventCodec codec) {
    return new EventRecords(codec);
  }

  @Bean
  ReadRecords readRecords(EventCodec codec) {
    return new ReadRecords(codec);
  }

  /** Connects at its first use: a service that shows nothing of anybody never does. */
  @Bean
  ReadTopic readTopic(KafkaSettings settings, ReadRecords records) {
    return new ReadTopic(settings, records);
  }

  @Bean
  EventLoop.ConsumerSource eventConsumers(KafkaSettings settings) {
    return group -> new KafkaConsumer<>(consumerProperties(settings, group));
  }

  private static HashMap<String, Object> consumerProperties(KafkaSettings settings, String group) {
    var properties = new HashMap<>(settings.asClientProperties());
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    // Sinks keep their own positions: a committed offset could only contradict them.
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // A sink's position beyond the log means that the log was lost: stop, don't jump.
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
    // Pages wait until a dead process's partitions are taken over: 10 s, not Kafka's 45.
    properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    return properties;
  }
}
