package be.capas.command.register;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What a row comes to: a command as a client sends it.
 *
 * @param id of what it creates
 * @param path where it is sent, below {@code /api/}
 */
public record Instruction(UUID id, String path, JsonNode body) {}
