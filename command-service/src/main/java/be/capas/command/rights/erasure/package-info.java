/** Erasing parts of files, and proving it. */
@NullMarked
package be.capas.command.rights.erasure;

import org.jspecify.annotations.NullMarked;
