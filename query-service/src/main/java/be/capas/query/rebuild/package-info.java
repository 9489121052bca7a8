/** Rebuilding a view, for the machine room. */
@NullMarked
package be.capas.query.rebuild;

import org.jspecify.annotations.NullMarked;
