/** Whether those who must be told are told, for machines that watch. */
@NullMarked
package be.capas.notification.health;

import org.jspecify.annotations.NullMarked;
