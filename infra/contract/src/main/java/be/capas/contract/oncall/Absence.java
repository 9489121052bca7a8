package be.capas.contract.oncall;

import be.capas.contract.id.ActorId;
import java.time.Instant;
import java.util.Objects;

/** When somebody is not there. Why is nobody's business. */
public record Absence(ActorId who, Instant from, Instant to) {
  public Absence {
    Objects.requireNonNull(who);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
  }

  boolean holds(Instant at) {
    return !from.isAfter(at) && to.isAfter(at);
  }

  /** Whether a part of it lies in this stretch. */
  public boolean meets(Instant begin, Instant end) {
    return from.isBefore(end) && to.isAfter(begin);
  }
}
