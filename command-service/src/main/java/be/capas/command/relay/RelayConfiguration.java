package be.capas.command.relay;

import be.capas.command.axon.EventFeed;
import be.capas.command.gateway.MessageIds;
import be.capas.platform.kafka.EventRecords;
import be.capas.platform.kafka.KafkaSettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sets up the relay. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelaySettings.class)
class RelayConfiguration {
  @Bean
  Signal newEvents() {
    return new Signal();
  }

  /** Each instance claims under a name of its own, also two in one process or pod of that name. */
  @Bean
  TokenStore tokenStore(
      ConnectionProvider connections, Serializer serializer, RelaySettings settings) {
    return JdbcTokenStore.builder()
        .connectionProvider(connections)
        .serializer(serializer)
        .claimTimeout(settings.claimTimeout())
        .nodeId(MessageIds.next().toString())
        .build();
  }

  @Bean
  Relay relay(
      EventFeed feed,
      TokenStore tokens,
      TransactionManager transactions,
      JdbcTemplate db,
      EventRecords records,
      KafkaSettings kafka,
      Signal signal,
      RelaySettings settings) {
    var progress = new Progress(tokens, transactions);
    return new Relay(
        progress,
        new Members(db, settings.claimTimeout()),
        segment ->
            new SegmentRelay(
                segment,
                feed,
                progress,
                new Outlet(
                    () -> producer(kafka, settings), records, kafka.topic(), settings.patience()),
                signal,
                settings),
        settings);
  }

  private static Producer<String, byte[]> producer(KafkaSettings kafka, RelaySettings settings) {
    var properties = new HashMap<>(kafka.asClientProperties());
    properties.putAll(
        Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            // It never gives up on one record and goes on with the next: the outlet gives up on
            // all.
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            Integer.MAX_VALUE,
            ProducerConfig.RETRIES_CONFIG,
            Integer.MAX_VALUE,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            settings.patience().toMillis(),
            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
            1000L));
    return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
  }

  @Bean
  RelayLag relayLag(JdbcTemplate db, Clock clock) {
    return new RelayLag(db, clock);
  }

  @Bean
  RelayLagHealthIndicator relayLagHealthIndicator(RelayLag lag, RelaySettings settings) {
    return new RelayLagHealthIndicator(lag, settings);
  }

  @Bean
  MeterBinder relayLagGauge(RelayLag lag) {
    return registry ->
        Gauge.builder("capas.relay.lag", lag, RelayLag::events)
            .description("Events that are stored and not yet on Kafka")
            .register(registry);
  }
}
