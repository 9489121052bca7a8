/**
 * A year of the cell, made up from a seed and calibrated on published figures. Pure, without a
 * clock.
 */
@NullMarked
package be.capas.scenario.year;

import org.jspecify.annotations.NullMarked;
