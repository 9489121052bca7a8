package be.capas.scenario.script;

/**
 * One line of the story.
 *
 * @param who does it
 * @param what is done, without a name or a word of the person's
 */
public record Step(String who, String what, Runnable action) {}
