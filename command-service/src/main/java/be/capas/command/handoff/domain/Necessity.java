package be.capas.command.handoff.domain;

/**
 * The four conditions of sharing without consent, as whoever shares states them. Only all four
 * together are a ground.
 *
 * @param exists the danger is real
 * @param grave it threatens life or limb
 * @param imminent it is about to happen
 * @param notAvertableOtherwise nothing less would avert it
 */
public record Necessity(
    boolean exists, boolean grave, boolean imminent, boolean notAvertableOtherwise) {
  boolean holds() {
    return exists && grave && imminent && notAvertableOtherwise;
  }
}
