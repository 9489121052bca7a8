/** Pages on the consoles that people have open, as they come. */
@NullMarked
package be.capas.notification.channel.console;

import org.jspecify.annotations.NullMarked;
