package be.capas.scenario;

import be.capas.scenario.client.Patience;
import java.nio.file.Path;

/**
 * How a day is to be played.
 *
 * @param secrets the folder with {@code clients.json} and the partners' keys
 * @param partnerPort where the partners listen for webhooks
 * @param seed the same people for the same seed
 * @param people how many
 */
public record Settings(
    Addresses addresses, Path secrets, int partnerPort, long seed, int people, Patience patience) {}
