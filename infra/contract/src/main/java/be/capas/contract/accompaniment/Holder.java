package be.capas.contract.accompaniment;

import java.util.Objects;

/**
 * Who is accountable for a person's thread.
 *
 * @param kind what the holder is
 * @param id the {@link be.capas.contract.id.ActorId} of a worker or psychologist, or the {@link
 *     be.capas.contract.id.PartnerId} of a partner service
 */
public record Holder(Kind kind, String id) {
  public Holder {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(id);
  }

  /** Who can hold a thread. */
  public enum Kind {
    WORKER,
    PSYCHOLOGIST,
    PARTNER
  }
}
