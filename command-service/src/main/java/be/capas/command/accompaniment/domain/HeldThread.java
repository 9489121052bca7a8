package be.capas.command.accompaniment.domain;

import be.capas.contract.accompaniment.Holder;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.PartnerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who held the thread, one after the other. Whoever took it last by when that was holds it, in
 * whichever order it became known: as readers of the views are told. Of two at the same instant it
 * is the one recorded later.
 *
 * @param takings the earliest first; none only before the second of the two events that open an
 *     accompaniment
 */
public record HeldThread(List<Taking> takings) {
  static final HeldThread BY_NOBODY = new HeldThread(List.of());

  /**
   * That somebody took it.
   *
   * @param handoff the handoff that it came by, if any
   */
  public record Taking(Holder holder, @Nullable HandoffId handoff, Instant at) {
    private boolean isOfTheCell() {
      return holder.kind() != Holder.Kind.PARTNER;
    }
  }

  public HeldThread {
    takings = List.copyOf(takings);
  }

  HeldThread with(Taking next) {
    var all = new ArrayList<>(takings);
    all.add(until(next.at()), next);
    return new HeldThread(all);
  }

  /** Who holds it; absent only before anybody does. */
  public @Nullable Holder holder() {
    return takings.isEmpty() ? null : takings.getLast().holder();
  }

  /** The handoff by which it came to whoever holds it, if any. */
  public @Nullable HandoffId handoff() {
    return takings.isEmpty() ? null : takings.getLast().handoff();
  }

  /** Whether somebody held it at an instant. */
  boolean wasWith(Holder who, Instant at) {
    var before = until(at);
    return before > 0 && takings.get(before - 1).holder().equals(who);
  }

  /** Who of the cell or an antenna held it last: whom it falls back to. */
  Optional<Holder> ofTheCell() {
    return takings.reversed().stream().filter(Taking::isOfTheCell).map(Taking::holder).findFirst();
  }

  /**
   * Whether a handoff ever moved it: none does so twice, so a late repeat cannot take back what has
   * moved on since.
   */
  boolean wasMovedBy(HandoffId handoff) {
    return takings.stream().anyMatch(it -> handoff.equals(it.handoff()));
  }

  boolean isWith(PartnerId partner, HandoffId by) {
    return heldBy(partner).equals(holder()) && by.equals(handoff());
  }

  /** Whether somebody took it after this. */
  boolean wasTakenAfter(Instant at) {
    return until(at) < takings.size();
  }

  static Holder heldBy(PartnerId partner) {
    return new Holder(Holder.Kind.PARTNER, partner.value());
  }

  /** How many had taken it by then. */
  private int until(Instant at) {
    return (int) takings.stream().takeWhile(it -> !it.at().isAfter(at)).count();
  }
}
