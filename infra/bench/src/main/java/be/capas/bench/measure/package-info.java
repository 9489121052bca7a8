/** How things are measured: loads, rounds, percentiles, who used the processors. */
@NullMarked
package be.capas.bench.measure;

import org.jspecify.annotations.NullMarked;
