/** The table of who reaches what, to which each service is held by a test of its own. */
@NullMarked
package be.capas.platform.matrix;

import org.jspecify.annotations.NullMarked;
