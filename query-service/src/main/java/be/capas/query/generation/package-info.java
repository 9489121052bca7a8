/** Generations of a view: the live one, and the one being built to replace it. */
@NullMarked
package be.capas.query.generation;

import org.jspecify.annotations.NullMarked;
