/** Every problem that clients are told of, declared in one place, in the languages of the cell. */
@NullMarked
package be.capas.platform.web.words;

import org.jspecify.annotations.NullMarked;
