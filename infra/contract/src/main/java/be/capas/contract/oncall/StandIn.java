package be.capas.contract.oncall;

import be.capas.contract.id.ActorId;
import java.time.Instant;
import java.util.Objects;

/**
 * Somebody who is on call instead of somebody else. It holds where the other would be on call, and
 * nowhere else: nobody is on call more than was agreed.
 *
 * @param displaced who need not come
 * @param by who comes
 * @param to from then on, all is as before
 */
public record StandIn(ActorId displaced, ActorId by, Instant from, Instant to) {
  public StandIn {
    Objects.requireNonNull(displaced);
    Objects.requireNonNull(by);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
  }

  boolean holds(Instant at) {
    return !from.isAfter(at) && to.isAfter(at);
  }
}
