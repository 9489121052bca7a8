package be.capas.command.batch.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What a device hands in: all that it recorded, or a piece of it.
 *
 * @param recording chosen by the device, the same until everything is answered for good
 * @param commands read one by one, so that one that is wrong is no other's fault
 */
record BatchBody(
    @NotNull UUID recording,
    @NotEmpty @JsonDeserialize(using = CommandsReader.class) List<JsonNode> commands) {}
