/** Looks for what must not be there, in the raw bytes of everything that a run has left. */
@NullMarked
package be.capas.scenario.scan;

import org.jspecify.annotations.NullMarked;
