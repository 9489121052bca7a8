package be.capas.notification.channel.push;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Web push.
 *
 * @param keyFile the file with the key pair that push services know us by: the public key (X.509)
 *     and the private one (PKCS #8), each in base64 on a line of its own; without it {@code
 *     web-push.key} among the secrets, and where there is none, nobody is reached by web push
 * @param services the hosts of push services, with {@code *.} for any below; browsers name theirs,
 *     and nothing is sent to any other. {@code 127.0.0.1} stands for this machine, without
 *     encryption: for tests
 * @param perPerson in how many browsers one person is paged at most; the newest count
 * @param connectTimeout until a push service takes the connection
 * @param readTimeout until it has answered
 * @param receiptWithin how long a browser has to say that it showed a page: less than the shortest
 *     wait of the standard escalation (5 minutes)
 * @param receiptEvery how often it is looked whether one has
 */
@ConfigurationProperties("capas.push")
record PushSettings(
    @Nullable Path keyFile,
    @DefaultValue({
          "fcm.googleapis.com",
          "updates.push.services.mozilla.com",
          "*.push.apple.com",
          "*.notify.windows.com"
        })
        Set<String> services,
    @DefaultValue("5") int perPerson,
    @DefaultValue("3s") Duration connectTimeout,
    @DefaultValue("5s") Duration readTimeout,
    @DefaultValue("2m") Duration receiptWithin,
    @DefaultValue("2s") Duration receiptEvery) {}
