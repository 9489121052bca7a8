package be.capas.command.crisis.web;

import be.capas.command.edge.Limits;
import be.capas.contract.id.ActorId;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Not waiting for the next step of an escalation.
 *
 * @param stepsSeen how many steps were taken, as the caller saw it
 * @param claimedBy who held the crisis, as the caller saw it; absent for nobody
 */
record Impatience(
    @NotNull @Min(0) Integer stepsSeen,
    @Nullable ActorId claimedBy,
    @NotBlank @Size(max = Limits.REMARK) String reason,
    @Nullable Instant occurredAt) {}
