package be.capas.notification.channel.webhook;

import be.capas.notification.settings.TellingSettings.Partner;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long we wait for partners.
 *
 * @param connectTimeout until they take the connection
 * @param readTimeout until they have answered; Standard Webhooks advises 15 to 30 s, we hold nobody
 *     up for so long
 * @param staff for each organisation and member of staff, where pages go by webhook; the secret is
 *     in the folder of secrets as {@code partner-staff-ORGANISATION-ACTOR.key} unless the setting
 *     says otherwise
 */
@ConfigurationProperties("capas.webhook")
record WebhookSettings(
    @DefaultValue("3s") Duration connectTimeout,
    @DefaultValue("10s") Duration readTimeout,
    @DefaultValue Map<String, Map<String, Partner>> staff) {}
