/** What the rules of two services hold together: no crisis is dropped, nobody paged in vain. */
@NullMarked
package be.capas.scenario.paging;

import org.jspecify.annotations.NullMarked;
