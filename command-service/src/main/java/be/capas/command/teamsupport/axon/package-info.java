/** Lends the rules to the event store. */
@NullMarked
package be.capas.command.teamsupport.axon;

import org.jspecify.annotations.NullMarked;
