/** A day of the cell, played through the public interface, and what it must add up to. */
@NullMarked
package be.capas.scenario;

import org.jspecify.annotations.NullMarked;
