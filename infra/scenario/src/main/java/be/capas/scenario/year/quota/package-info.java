/** Exact counts by construction: shares become whole numbers, and who gets what is shuffled. */
@NullMarked
package be.capas.scenario.year.quota;

import org.jspecify.annotations.NullMarked;
