package be.capas.notification.ledger;

import be.capas.notification.notice.Notice;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the ledger has it.
 *
 * @param number its place in the ledger, rising
 * @param kind the written-down name of its message's form
 * @param reason why it is not sent, if it is settled otherwise or its last attempt was in vain
 * @param dueAt when it is tried next; absent once settled
 */
public record Entry(
    UUID id,
    long number,
    Notice notice,
    String kind,
    State state,
    @Nullable String reason,
    Instant createdAt,
    @Nullable Instant dueAt,
    @Nullable Instant settledAt) {}
