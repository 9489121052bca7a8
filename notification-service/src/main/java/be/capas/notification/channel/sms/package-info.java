/** Pages to telephones through a gateway over HTTP. */
@NullMarked
package be.capas.notification.channel.sms;

import org.jspecify.annotations.NullMarked;
