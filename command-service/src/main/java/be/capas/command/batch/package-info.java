/**
 * What a device recorded offline, handed in together: in which order it is carried out, what is
 * answered for good, and what comes again. Knows neither HTTP nor the database.
 */
@NullMarked
package be.capas.command.batch;

import org.jspecify.annotations.NullMarked;
