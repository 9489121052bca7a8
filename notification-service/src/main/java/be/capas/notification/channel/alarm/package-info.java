/** The last resort of a crisis that nobody could be told of. */
@NullMarked
package be.capas.notification.channel.alarm;

import org.jspecify.annotations.NullMarked;
