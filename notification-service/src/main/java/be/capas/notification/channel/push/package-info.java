/** Pages to people's browsers by web push (RFC 8030, 8291 and 8292), also while they are shut. */
@NullMarked
package be.capas.notification.channel.push;

import org.jspecify.annotations.NullMarked;
