/** How fast a view is folded again from the first event. */
@NullMarked
package be.capas.bench.rebuild;

import org.jspecify.annotations.NullMarked;
