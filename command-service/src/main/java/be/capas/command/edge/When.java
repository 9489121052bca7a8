package be.capas.command.edge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A body that says no more than when it happened, and may be left out.
 *
 * @param occurredAt absent for now
 */
public record When(@Nullable Instant occurredAt) {
  private static final When NOW = new When(null);

  /** The body, or that it happened now. */
  public static When orNow(@Nullable When body) {
    return body == null ? NOW : body;
  }
}
