package be.capas.contract.filrouge.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the cell took the person over for an institution.
 *
 * @param taken absent while only the return is known
 * @param until by when the institution is to take the person back
 * @param returned absent while it lasts
 */
public record Relay(@Nullable Fact taken, @Nullable Instant until, @Nullable Fact returned) {}
