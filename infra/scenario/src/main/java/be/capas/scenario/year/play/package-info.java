/**
 * Plays a year through the public interface, and holds what comes of it against what was published.
 */
@NullMarked
package be.capas.scenario.year.play;

import org.jspecify.annotations.NullMarked;
