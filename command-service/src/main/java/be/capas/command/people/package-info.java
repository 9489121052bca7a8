/** What rules across streams need to know of people, kept with the events. */
@NullMarked
package be.capas.command.people;

import org.jspecify.annotations.NullMarked;
