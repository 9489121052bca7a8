/** Carries out one command of a batch by the very way that it takes when it is sent alone. */
@NullMarked
package be.capas.command.batch.alone;

import org.jspecify.annotations.NullMarked;
