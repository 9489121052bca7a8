/** The figures of the cell: counted from events, up to a position, the same for ever. */
@NullMarked
package be.capas.query.indicators;

import org.jspecify.annotations.NullMarked;
