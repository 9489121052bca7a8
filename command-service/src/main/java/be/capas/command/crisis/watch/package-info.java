/** Figures about crises, for the machine room. */
@NullMarked
package be.capas.command.crisis.watch;

import org.jspecify.annotations.NullMarked;
