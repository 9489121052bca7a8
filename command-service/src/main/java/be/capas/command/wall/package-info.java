/** The second wall between organisations, behind the checks of the rules: in PostgreSQL itself. */
@NullMarked
package be.capas.command.wall;

import org.jspecify.annotations.NullMarked;
