package be.capas.platform.kafka;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Kafka is.
 *
 * @param bootstrapServers {@code host:port}, comma-separated; has no default outside profile local
 * @param topic the topic of events
 * @param readsTopic the topic of the read log
 * @param readsTimeout how long a reader waits at most for the record of the read; what is not
 *     recorded by then is not shown
 * @param client further settings of the Kafka clients, such as TLS and SASL
 */
@Validated
@ConfigurationProperties("capas.kafka")
public record KafkaSettings(
    @NotBlank String bootstrapServers,
    @DefaultValue("capas.events.v1") String topic,
    @DefaultValue("capas.reads.v1") @NotBlank String readsTopic,
    @DefaultValue("3s") Duration readsTimeout,
    @Nullable Map<String, String> client) {

  public KafkaSettings {
    client = client == null ? Map.of() : Map.copyOf(client);
  }

  /** The client settings with the address in it. */
  public Map<String, Object> asClientProperties() {
    var properties = new java.util.HashMap<String, Object>(client == null ? Map.of() : client);
    properties.put("bootstrap.servers", bootstrapServers);
    return properties;
  }
}
