/** What the rights of a person and the duties of the house ask of a file as a whole. */
@NullMarked
package be.capas.command.rights;

import org.jspecify.annotations.NullMarked;
