package be.capas.query.board;

import java.time.Instant;

/** What must be done next about a crisis, and by when. */
public record Limit(Kind kind, Instant at) {
  /** The limits that a crisis runs against. */
  public enum Kind {
    CLAIM,
    CONTACT
  }
}
