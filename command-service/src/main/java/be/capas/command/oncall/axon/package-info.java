/** Lends the rules to the event store. */
@NullMarked
package be.capas.command.oncall.axon;

import org.jspecify.annotations.NullMarked;
