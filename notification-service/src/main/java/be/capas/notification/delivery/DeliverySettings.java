package be.capas.notification.delivery;

import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Recipient;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How persistently notices are sent. Webhooks follow the schedule of the Standard Webhooks
 * specification; mails are pages most of all, so their pauses are short.
 *
 * @param person for pages by SMS, on consoles, to browsers and by webhooks of people: the next way
 *     is taken at once anyway
 * @param overdueAfter how long a page may wait before health says so
 */
@Validated
@ConfigurationProperties("capas.delivery")
public record DeliverySettings(
    @NotNull Backoff mail,
    @NotNull Backoff person,
    @NotNull Backoff webhook,
    @NotNull Backoff alarm,
    @DefaultValue("1m") Duration overdueAfter) {

  /** The schedule of a notice: by its channel, and whether somebody waits at the other end. */
  Backoff of(Notice notice) {
    return switch (notice.channel()) {
      case MAIL -> mail;
      case SMS, CONSOLE, PUSH -> person;
      case WEBHOOK -> notice.recipient() instanceof Recipient.Partner ? webhook : person;
      case ALARM -> alarm;
    };
  }
}
