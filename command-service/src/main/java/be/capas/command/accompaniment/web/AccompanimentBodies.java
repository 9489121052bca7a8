package be.capas.command.accompaniment.web;

import be.capas.command.edge.Limits;
import be.capas.contract.accompaniment.CloseReason;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.accompaniment.LinkKind;
import be.capas.contract.accompaniment.ReopenReason;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.PartnerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be sent about a running accompaniment. */
final class AccompanimentBodies {
  private AccompanimentBodies() {}

  /** A visit, planned or not. */
  record Visit(
      @NotNull VisitPlace place,
      @NotNull VisitOutcome outcome,
      @Size(max = Limits.LIST) @Nullable List<@NotNull ActorId> companions,
      @Nullable Boolean interpreter,
      @Size(max = Limits.NARRATIVE) @Nullable String narrative,
      @Nullable Instant occurredAt) {

    List<ActorId> presentCompanions() {
      return companions == null ? List.of() : companions;
    }
  }

  /** Somebody whom the person has again. */
  record Link(
      @NotNull LinkKind kind,
      @Size(max = Limits.LINE) @Nullable String with,
      @Nullable Instant occurredAt) {}

  /** Who holds the thread from now on. */
  record Holding(@NotNull @Valid NewHolder holder, @Nullable Instant occurredAt) {}

  /** Somebody of the cell or an antenna. */
  record NewHolder(@NotNull Holder.Kind kind, @NotNull ActorId id) {
    Holder asValue() {
      return new Holder(kind, id.value());
    }
  }

  /** To which partner service, by which handoff. */
  record Reorientation(
      @NotNull PartnerId partner, @NotNull HandoffId handoff, @Nullable Instant occurredAt) {}

  /** That the situation is back in balance. */
  record Rebalancing(
      @Size(max = Limits.REMARK) @Nullable String remark, @Nullable Instant occurredAt) {}

  /**
   * Why it goes on.
   *
   * @param holder who holds the thread; absent for whoever reopens it
   */
  record Reopened(
      @NotNull ReopenReason reason,
      @Valid @Nullable NewHolder holder,
      @Nullable Instant occurredAt) {}

  /** Why it ends. */
  record Closing(@NotNull CloseReason reason, @Nullable Instant occurredAt) {}
}
