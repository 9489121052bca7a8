package be.capas.query.kafka;

import be.capas.platform.kafka.EventLoop;
import be.capas.platform.kafka.KafkaSettings;
import be.capas.platform.kafka.ReadRecords;
import be.capas.platform.kafka.ReadTopic;
import be.capas.query.mongo.MongoAccessLog;
import be.capas.query.readlog.ReadLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read log, written and read. There is no setting without it. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {
  @Bean
  ReadLog readLog(ReadTopic topic) {
    return new KafkaReadLog(topic);
  }

  @Bean
  AccessLogFeed accessLogFeed(
      KafkaSettings kafka,
      EventLoop.ConsumerSource consumers,
      ReadRecords records,
      MongoAccessLog reads) {
    return new AccessLogFeed(
        EventLoop.overReads(
            "capas-query-" + MongoAccessLog.GENERATION,
            kafka.readsTopic(),
            consumers,
            records,
            reads));
  }
}
