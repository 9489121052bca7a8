/**
 * The watchdog over crises: from the event store alone, and not from what sets timers, it sees that
 * none was dropped.
 */
@NullMarked
package be.capas.command.watchdog;

import org.jspecify.annotations.NullMarked;
