/** Each person's own calendar of when they are on call, for the programs that keep calendars. */
@NullMarked
package be.capas.notification.calendar;

import org.jspecify.annotations.NullMarked;
