package be.capas.contract.accompaniment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who does something in a plan.
 *
 * @param id the {@link be.capas.contract.id.ActorId} of a worker or psychologist, the {@link
 *     be.capas.contract.id.PartnerId} of a partner service; absent for the person and those around,
 *     who are never named here
 */
public record PlanParty(Kind kind, @Nullable String id) {
  public PlanParty {
    Objects.requireNonNull(kind);
  }

  /** Whether it is named where it must be, and only there. */
  public boolean namesWhomItMust() {
    return switch (kind) {
      case PERSON, ENTOURAGE -> id == null;
      case WORKER, PSYCHOLOGIST, PARTNER -> id != null;
    };
  }

  /** Who can have a part in a plan. */
  public enum Kind {
    PERSON,
    ENTOURAGE,
    WORKER,
    PSYCHOLOGIST,
    PARTNER
  }
}
