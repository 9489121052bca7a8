package be.capas.scenario.client;

import java.util.UUID;

/**
 * A command that the service said is done.
 *
 * @param key the idempotency key under which it was sent
 * @param subject whose file it went into: the person, or the crisis of an unnamed one
 * @param id of the stream that it changed
 * @param version of that stream after it
 * @param events how many events it led to; 0 where it changed nothing
 * @param position for reads that must see it
 */
public record Acknowledged(
    UUID key, UUID subject, UUID id, long version, int events, String position) {}
