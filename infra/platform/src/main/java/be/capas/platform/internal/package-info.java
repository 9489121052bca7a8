/** Calls from one service to another, with a token of its own. */
@NullMarked
package be.capas.platform.internal;

import org.jspecify.annotations.NullMarked;
