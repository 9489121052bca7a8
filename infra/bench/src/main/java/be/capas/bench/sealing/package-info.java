/** What sealing costs: the same service with and without it, in turns. */
@NullMarked
package be.capas.bench.sealing;

import org.jspecify.annotations.NullMarked;
