/** Lists as comma-separated values: one writer for every list, one way to keep formulas out. */
@NullMarked
package be.capas.platform.csv;

import org.jspecify.annotations.NullMarked;
