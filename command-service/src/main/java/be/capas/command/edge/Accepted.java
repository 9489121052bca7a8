package be.capas.command.edge;

import be.capas.command.edge.Outcome.Warning;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer.
 *
 * @param version the number of the stream's last event
 * @param warnings what was accepted although it could not be used
 * @param instruction what the caller must do now
 * @param likelyDuplicates who may be the person that was just registered
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Accepted(
    UUID id,
    long version,
    List<Warning> warnings,
    @Nullable String instruction,
    List<LikelyDuplicate> likelyDuplicates) {}
