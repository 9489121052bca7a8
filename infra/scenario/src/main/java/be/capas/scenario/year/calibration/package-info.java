/**
 * Every figure and rate that the year is made from, each published with its source or marked as
 * assumed.
 */
@NullMarked
package be.capas.scenario.year.calibration;

import org.jspecify.annotations.NullMarked;
