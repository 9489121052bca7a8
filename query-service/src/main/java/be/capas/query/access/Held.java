package be.capas.query.access;

import be.capas.contract.accompaniment.Holder;
import be.capas.contract.id.ActorId;
import java.time.Instant;
import java.util.Objects;

/**
 * Who holds the thread of an accompaniment that is open: whoever took it last by when that was.
 *
 * @param since when they took it
 */
public record Held(Holder holder, Instant since) {
  public Held {
    Objects.requireNonNull(holder);
    Objects.requireNonNull(since);
  }

  /** Of two at the same instant it is the one recorded later. */
  Held orLater(Held next) {
    return next.since.isBefore(since) ? this : next;
  }

  boolean isOfTheCell() {
    return holder.kind() != Holder.Kind.PARTNER;
  }

  boolean isBy(ActorId worker) {
    return holder.kind() == Holder.Kind.WORKER && holder.id().equals(worker.value());
  }
}
