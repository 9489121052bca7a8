/** Lends the rules to the event store. */
@NullMarked
package be.capas.command.handoff.axon;

import org.jspecify.annotations.NullMarked;
