/** What rules across streams need to know of partner services, kept with the events. */
@NullMarked
package be.capas.command.partners;

import org.jspecify.annotations.NullMarked;
