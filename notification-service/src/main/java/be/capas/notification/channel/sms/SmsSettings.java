package be.capas.notification.channel.sms;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The gateway that sends short messages.
 *
 * @param url where it listens: https, or this machine; without it no SMS leaves, and whoever chose
 *     SMS is reached by their other ways
 * @param tokenFile the file with the token that it knows us by, read at every use
 * @param phones for each organisation and member of staff, their number as in {@code +32470000000}
 * @param connectTimeout until it takes the connection
 * @param readTimeout until it has answered
 * @param receiptWithin how long it has to say that a message arrived: less than the shortest wait
 *     of the standard escalation (5 minutes)
 * @param receiptEvery how often it is asked
 */
@Validated
@ConfigurationProperties("capas.sms")
record SmsSettings(
    @Nullable URI url,
    @Nullable Path tokenFile,
    @DefaultValue Map<String, Map<String, @NotNull @Pattern(regexp = NUMBER) String>> phones,
    @DefaultValue("3s") Duration connectTimeout,
    @DefaultValue("5s") Duration readTimeout,
    @DefaultValue("2m") Duration receiptWithin,
    @DefaultValue("10s") Duration receiptEvery) {
  /** E.164: what any gateway in any country understands. */
  static final String NUMBER = "\\+[1-9][0-9]{6,14}";
}
