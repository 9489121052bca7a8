/** What follows by itself: when this event, then that command. */
@NullMarked
package be.capas.command.automation;

import org.jspecify.annotations.NullMarked;
