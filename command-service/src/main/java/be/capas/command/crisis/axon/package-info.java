/** Lends the rules to the event store. */
@NullMarked
package be.capas.command.crisis.axon;

import org.jspecify.annotations.NullMarked;
