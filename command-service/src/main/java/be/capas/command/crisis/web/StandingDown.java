package be.capas.command.crisis.web;

import be.capas.command.edge.Limits;
import be.capas.contract.crisis.StandDownReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ending a crisis that was not brought to rest. */
record StandingDown(
    @NotNull StandDownReason reason,
    @Size(max = Limits.NARRATIVE) @Nullable String narrative,
    @Nullable Instant occurredAt) {}
