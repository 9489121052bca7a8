/** What is printed. */
@NullMarked
package be.capas.bench.report;

import org.jspecify.annotations.NullMarked;
