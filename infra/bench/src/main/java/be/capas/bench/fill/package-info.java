/** Fills stores with the people of a year, past HTTP, so that large ones can be measured. */
@NullMarked
package be.capas.bench.fill;

import org.jspecify.annotations.NullMarked;
