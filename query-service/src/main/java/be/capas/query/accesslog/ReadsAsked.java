package be.capas.query.accesslog;

import be.capas.contract.id.OrganisationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which reads are asked for.
 *
 * @param organisation whose files; no other's are found
 * @param person whose file; absent for everybody's
 * @param from when it was read at the earliest
 * @param to before when it was read
 * @param limit how many at most
 * @param after the read behind which to go on
 */
public record ReadsAsked(
    OrganisationId organisation,
    @Nullable UUID person,
    @Nullable Instant from,
    @Nullable Instant to,
    int limit,
    @Nullable UUID after) {
  /** The most that one page may hold. */
  public static final int MOST = 200;

  public ReadsAsked {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit must be between 1 and " + MOST);
    }
  }
}
