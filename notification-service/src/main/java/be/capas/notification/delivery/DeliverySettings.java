package be.capas.notification.delivery;

import be.capas.notification.notice.Channel;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How persistently notices are sent. Webhooks follow the schedule of the Standard Webhooks
 * specification; mails are pages most of all, so their pauses are short.
 *
 * @param overdueAfter how long a page may wait before health says so
 */
@Validated
@ConfigurationProperties("capas.delivery")
public record DeliverySettings(
    @NotNull Backoff mail,
    @NotNull Backoff webhook,
    @NotNull Backoff alarm,
    @DefaultValue("1m") Duration overdueAfter) {

  /** The schedule of a channel. */
  Backoff of(Channel channel) {
    return switch (channel) {
      case MAIL -> mail;
      case WEBHOOK -> webhook;
      case ALARM -> alarm;
    };
  }
}
