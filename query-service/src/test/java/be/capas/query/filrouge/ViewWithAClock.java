package be.capas.query.filrouge;

import java.time.Instant;

/** Breaks law 1: the same events must give the same view. */
public class ViewWithAClock {
  Instant judgedAt() {
    return Instant.now();
  }
}
