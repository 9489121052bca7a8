/** What changes on the board, as it changes, for those who watch it. */
@NullMarked
package be.capas.query.board.stream;

import org.jspecify.annotations.NullMarked;
