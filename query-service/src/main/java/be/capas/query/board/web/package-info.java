/** The board over HTTP, at once and as a stream. */
@NullMarked
package be.capas.query.board.web;

import org.jspecify.annotations.NullMarked;
