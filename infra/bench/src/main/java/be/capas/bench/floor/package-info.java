/** What the same work costs at the least: the same bytes straight into each store. */
@NullMarked
package be.capas.bench.floor;

import org.jspecify.annotations.NullMarked;
