package be.capas.command.edge;

import be.capas.platform.security.Caller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in, but for its body. A controller takes it as an argument.
 *
 * @param endpoint method and path: the same body sent elsewhere is another request
 * @param idempotencyKey what the caller calls this request, if anything
 * @param expectedVersion from {@code If-Match}
 * @param receivedAt when it reached us
 * @param requestId given by us; shared by all events that follow
 * @param traceparent W3C trace context, if the request is traced
 * @param turn its place among the commands that a device recorded offline, if it is one of them
 */
public record Intake(
    Caller caller,
    String endpoint,
    @Nullable UUID idempotencyKey,
    @Nullable Long expectedVersion,
    Instant receivedAt,
    String requestId,
    @Nullable String traceparent,
    @Nullable Turn turn) {}
