package be.capas.command.rights.erasure;

import be.capas.contract.person.FilePart;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which part is to go. */
record Erasure(@NotNull FilePart part, @Nullable Instant occurredAt) {}
