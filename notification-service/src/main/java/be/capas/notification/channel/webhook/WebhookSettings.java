package be.capas.notification.channel.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long we wait for partners.
 *
 * @param connectTimeout until they take the connection
 * @param readTimeout until they have answered; Standard Webhooks advises 15 to 30 s, we hold nobody
 *     up for so long
 */
@ConfigurationProperties("capas.webhook")
record WebhookSettings(
    @DefaultValue("3s") Duration connectTimeout, @DefaultValue("10s") Duration readTimeout) {}
