/** Lends the rules to the event store. */
@NullMarked
package be.capas.command.training.axon;

import org.jspecify.annotations.NullMarked;
