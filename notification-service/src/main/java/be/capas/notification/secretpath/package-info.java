/** Paths that need no token: whoever knows the secret in one gets what is there, nobody else. */
@NullMarked
package be.capas.notification.secretpath;

import org.jspecify.annotations.NullMarked;
