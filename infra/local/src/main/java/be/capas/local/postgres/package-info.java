/** Real PostgreSQL binaries, run for local use and for tests. */
@NullMarked
package be.capas.local.postgres;

import org.jspecify.annotations.NullMarked;
