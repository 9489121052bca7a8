/**
 * Opens sealed values where an answer leaves, as far as its reader may, and lets whoever records
 * reads know before it does.
 */
@NullMarked
package be.capas.query.opening;

import org.jspecify.annotations.NullMarked;
