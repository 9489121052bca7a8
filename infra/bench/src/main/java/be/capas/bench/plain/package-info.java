/**
 * Services that do not seal, to measure what sealing costs. This exists in the benchmark alone: no
 * setting of the product can bring it about.
 */
@NullMarked
package be.capas.bench.plain;

import org.jspecify.annotations.NullMarked;
