/** How notices leave the house: one adapter per channel. */
@NullMarked
package be.capas.notification.channel;

import org.jspecify.annotations.NullMarked;
