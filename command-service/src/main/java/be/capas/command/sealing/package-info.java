/** Personal content is sealed here, where it enters. */
@NullMarked
package be.capas.command.sealing;

import org.jspecify.annotations.NullMarked;
