/** How fast events are folded where nothing but folding is done. */
@NullMarked
package be.capas.bench.fold;

import org.jspecify.annotations.NullMarked;
