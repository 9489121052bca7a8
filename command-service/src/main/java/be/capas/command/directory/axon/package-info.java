/** Lends the rules to the event store. */
@NullMarked
package be.capas.command.directory.axon;

import org.jspecify.annotations.NullMarked;
