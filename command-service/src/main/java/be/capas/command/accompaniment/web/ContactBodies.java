package be.capas.command.accompaniment.web;

import be.capas.command.edge.ChosenId;
import be.capas.command.edge.Limits;
import be.capas.contract.accompaniment.RestoredThrough;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.RelayId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be sent about whether the person is within reach, and about relays. */
final class ContactBodies {
  private ContactBodies() {}

  /** That nobody finds the person. */
  record Lost(@Size(max = Limits.REMARK) @Nullable String remark, @Nullable Instant occurredAt) {}

  /** That the person can be reached again. */
  record Restored(
      @NotNull RestoredThrough through,
      @Size(max = Limits.REMARK) @Nullable String remark,
      @Nullable Instant occurredAt) {}

  /** For whom the person is taken over, and until when. */
  record Relay(
      @ChosenId @Nullable RelayId id,
      @NotNull PartnerId institution,
      @NotNull Instant until,
      @Size(max = Limits.REMARK) @Nullable String reason,
      @Nullable Instant occurredAt) {}
}
