package be.capas.local.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was handed over.
 *
 * @param id ours; later mails have greater ids
 * @param messageId the sender's {@code Message-ID}: the same for a mail that was sent twice
 * @param to whom it was to be delivered to, which its headers need not say
 * @param date what the mail says of itself, or when it was caught
 * @param body its first plain text, else its first text of any kind
 */
public record CaughtMail(
    String id,
    @Nullable String messageId,
    String from,
    List<String> to,
    String subject,
    Instant date,
    String body) {}
