/** Notices by mail. */
@NullMarked
package be.capas.notification.channel.mail;

import org.jspecify.annotations.NullMarked;
