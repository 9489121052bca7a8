/** Who calls, and what they may do: tokens, roles, organisations. */
@NullMarked
package be.capas.platform.security;

import org.jspecify.annotations.NullMarked;
