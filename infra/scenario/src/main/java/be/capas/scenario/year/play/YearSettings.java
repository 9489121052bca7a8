package be.capas.scenario.year.play;

import be.capas.scenario.Addresses;
import be.capas.scenario.client.Patience;
import java.nio.file.Path;

/**
 * How a year is to be played.
 *
 * @param home the folder of the local stack: its secrets, and the notes of its processes
 * @param partnerPort where the partners listen for webhooks
 * @param seed the same people for the same seed
 * @param people how many
 * @param perSecond the most commands a second; 0 for as fast as it goes
 * @param atOnce how many people at once
 */
public record YearSettings(
    Addresses addresses,
    Path home,
    int partnerPort,
    long seed,
    long people,
    int perSecond,
    int atOnce,
    Patience patience) {}
