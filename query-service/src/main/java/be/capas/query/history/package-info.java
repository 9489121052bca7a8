/** A person's whole state as of one time, as known at another. */
@NullMarked
package be.capas.query.history;

import org.jspecify.annotations.NullMarked;
