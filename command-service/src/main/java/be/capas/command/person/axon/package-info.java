/** Lends the rules to the event store. */
@NullMarked
package be.capas.command.person.axon;

import org.jspecify.annotations.NullMarked;
