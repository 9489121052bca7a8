/** How soon a crisis is on the on-call board. */
@NullMarked
package be.capas.bench.board;

import org.jspecify.annotations.NullMarked;
