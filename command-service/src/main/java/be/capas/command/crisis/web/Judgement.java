package be.capas.command.crisis.web;

import be.capas.command.edge.Limits;
import be.capas.contract.crisis.Urgency;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A human's new judgement of how urgent a crisis is, and why. */
record Judgement(
    @NotNull Urgency urgency,
    @NotBlank @Size(max = Limits.REMARK) String reason,
    @Nullable Instant occurredAt) {}
