/** The commands of {@code ./capas}. */
@NullMarked
package be.capas.local.cli;

import org.jspecify.annotations.NullMarked;
