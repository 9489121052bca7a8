/** Who is on stage. */
@NullMarked
package be.capas.scenario.cast;

import org.jspecify.annotations.NullMarked;
