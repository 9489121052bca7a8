package be.capas.query.liaison;

import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import be.capas.query.feed.Folded;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The handoffs as they are stored. */
@FunctionalInterface
public interface Handoffs {
  /** Those asked for, the newest first; one more than the limit if there are more. */
  List<Folded<Handoff>> find(Asked asked);

  /**
   * Which handoffs are asked for.
   *
   * @param partner only this one's
   * @param states only those that stand there
   * @param after the handoff behind which to go on
   */
  record Asked(
      OrganisationId organisation,
      @Nullable PartnerId partner,
      Set<Handoff.State> states,
      int limit,
      @Nullable UUID after) {
    /** The most that one page may hold. */
    public static final int MOST = 200;

    public Asked {
      states = Set.copyOf(states);
    }
  }
}
