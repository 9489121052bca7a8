package be.capas.scenario.reconcile;

import java.util.UUID;

/**
 * An event as the event store has it.
 *
 * @param number its place in its stream, from 0
 * @param name its wire name
 */
public record StoredEvent(UUID id, UUID stream, long number, String name) {}
