/** Requests inside of a request, by the way that every request takes behind the filters. */
@NullMarked
package be.capas.platform.web.inner;

import org.jspecify.annotations.NullMarked;
