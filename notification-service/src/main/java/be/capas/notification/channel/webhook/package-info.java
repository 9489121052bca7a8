/** Notices to partner services by signed webhook, after the Standard Webhooks specification. */
@NullMarked
package be.capas.notification.channel.webhook;

import org.jspecify.annotations.NullMarked;
