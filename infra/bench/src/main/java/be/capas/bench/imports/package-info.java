/** A register that moves in, beside single commits of what its rows come to. */
@NullMarked
package be.capas.bench.imports;

import org.jspecify.annotations.NullMarked;
