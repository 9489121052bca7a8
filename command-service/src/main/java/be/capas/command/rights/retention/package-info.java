/** Finding what is kept longer than it should be; a human confirms it. */
@NullMarked
package be.capas.command.rights.retention;

import org.jspecify.annotations.NullMarked;
