package be.capas.command.crisis.web;

import be.capas.command.edge.Limits;
import be.capas.contract.crisis.CrisisOutcome;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Bringing a crisis to rest.
 *
 * @param nextContactDue by when the person must be seen again
 */
record Stabilisation(
    @NotNull CrisisOutcome outcome,
    @Nullable Instant nextContactDue,
    @Size(max = Limits.NARRATIVE) @Nullable String narrative,
    @Nullable Instant occurredAt) {}
