/** The embedded servers put together as one process that reports when all of them answer. */
@NullMarked
package be.capas.local.stack;

import org.jspecify.annotations.NullMarked;
