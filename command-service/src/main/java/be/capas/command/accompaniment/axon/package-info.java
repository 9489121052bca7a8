/** Lends the rules to the event store. */
@NullMarked
package be.capas.command.accompaniment.axon;

import org.jspecify.annotations.NullMarked;
