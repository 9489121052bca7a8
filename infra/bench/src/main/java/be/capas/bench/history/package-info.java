/** What it costs to ask for a long file as it was at any instant. */
@NullMarked
package be.capas.bench.history;

import org.jspecify.annotations.NullMarked;
