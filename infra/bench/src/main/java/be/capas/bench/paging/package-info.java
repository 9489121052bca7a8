/** How soon somebody is paged for a crisis. */
@NullMarked
package be.capas.bench.paging;

import org.jspecify.annotations.NullMarked;
