/** The event store and the command bus, and what lends the rules to them. */
@NullMarked
package be.capas.command.axon;

import org.jspecify.annotations.NullMarked;
