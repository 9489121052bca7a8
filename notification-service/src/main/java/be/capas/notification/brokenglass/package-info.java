/** How it becomes known at once that somebody looked at what is secret. Pure. */
@NullMarked
package be.capas.notification.brokenglass;

import org.jspecify.annotations.NullMarked;
