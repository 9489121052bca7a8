package be.capas.contract.crisis;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * By when a crisis must be answered, fixed when its urgency was set: later changes of policy do not
 * move it.
 *
 * @param claimBy when a psychologist must have claimed it; absent where the level has no such limit
 * @param contactBy when the person must have been reached
 * @param policy the version of the organisation's policy that these follow from
 */
public record Deadlines(@Nullable Instant claimBy, Instant contactBy, String policy) {
  public Deadlines {
    Objects.requireNonNull(contactBy);
    Objects.requireNonNull(policy);
  }
}
