/**
 * Finds people by name, birth date and phone though these are sealed: through keyed hashes, which
 * never leave this database.
 */
@NullMarked
package be.capas.command.search;

import org.jspecify.annotations.NullMarked;
