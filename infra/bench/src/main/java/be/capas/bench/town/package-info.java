/** What a read costs in a town of a thousand people and in one of a million. */
@NullMarked
package be.capas.bench.town;

import org.jspecify.annotations.NullMarked;
