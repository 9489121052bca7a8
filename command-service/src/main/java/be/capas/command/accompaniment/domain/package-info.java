/** The rules of an accompaniment: who holds the thread, and until when. */
@NullMarked
package be.capas.command.accompaniment.domain;

import org.jspecify.annotations.NullMarked;
