/**
 * Timers of crises: what a policy decides that time brings about is brought about, whatever
 * crashes.
 */
@NullMarked
package be.capas.command.timer;

import org.jspecify.annotations.NullMarked;
