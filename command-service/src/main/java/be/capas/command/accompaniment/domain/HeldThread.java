package be.capas.command.accompaniment.domain;

import be.capas.contract.accompaniment.Holder;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.PartnerId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who holds the thread, and how it came to them.
 *
 * @param holder absent only between the two events that open an accompaniment or reopen it
 * @param handoff the handoff that it came by, if any
 * @param ofTheCell who of the cell or an antenna held it last: whom it falls back to
 * @param transfers every handoff that ever moved it: none does so twice, so a late repeat cannot
 *     take back what has moved on since
 */
public record HeldThread(
    @Nullable Holder holder,
    @Nullable HandoffId handoff,
    @Nullable Holder ofTheCell,
    Set<HandoffId> transfers) {
  static final HeldThread BY_NOBODY = new HeldThread(null, null, null, Set.of());

  public HeldThread {
    transfers = Set.copyOf(transfers);
  }

  HeldThread passedTo(Holder next, @Nullable HandoffId by) {
    var moved =
        by == null
            ? transfers
            : Stream.concat(transfers.stream(), Stream.of(by)).collect(Collectors.toSet());
    return new HeldThread(next, by, next.kind() == Holder.Kind.PARTNER ? ofTheCell : next, moved);
  }

  HeldThread letGo() {
    return new HeldThread(null, null, ofTheCell, transfers);
  }

  boolean isWith(PartnerId partner, HandoffId by) {
    return heldBy(partner).equals(holder) && by.equals(handoff);
  }

  static Holder heldBy(PartnerId partner) {
    return new Holder(Holder.Kind.PARTNER, partner.value());
  }
}
