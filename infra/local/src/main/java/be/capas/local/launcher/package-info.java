/** Starts, watches and stops the four processes, also those that an earlier launcher left. */
@NullMarked
package be.capas.local.launcher;

import org.jspecify.annotations.NullMarked;
