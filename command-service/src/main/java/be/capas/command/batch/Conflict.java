package be.capas.command.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Both facts of a conflict: neither is written over the other. Ids and codes only: it is kept.
 *
 * @param recorded what the device recorded
 * @param standing what was recorded of the same thing meanwhile, last; absent where it can't be
 *     told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Conflict(Recorded recorded, @Nullable Standing standing) {

  /**
   * What the device recorded.
   *
   * @param occurredAt when it happened, if it said so
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Recorded(String path, @Nullable Instant occurredAt, Instant receivedAt) {}

  /**
   * The last that is known of the stream.
   *
   * @param kind the event's wire name
   */
  public record Standing(
      UUID stream, long version, String kind, Instant occurredAt, Instant recordedAt, String by) {}
}
