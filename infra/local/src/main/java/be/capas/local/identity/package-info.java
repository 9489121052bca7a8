/** The identity provider: demonstration users, their secrets and the claims of their tokens. */
@NullMarked
package be.capas.local.identity;

import org.jspecify.annotations.NullMarked;
