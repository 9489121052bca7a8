/** Tries to send each notice until it is sent or given up, over crashes and restarts. */
@NullMarked
package be.capas.notification.delivery;

import org.jspecify.annotations.NullMarked;
