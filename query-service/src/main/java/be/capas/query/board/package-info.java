/** The on-call queue: open crises by the time left. */
@NullMarked
package be.capas.query.board;

import org.jspecify.annotations.NullMarked;
