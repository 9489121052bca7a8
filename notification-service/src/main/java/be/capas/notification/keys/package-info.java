/**
 * The keys that sealed values are opened with where they are told; the command-service has them.
 */
@NullMarked
package be.capas.notification.keys;

import org.jspecify.annotations.NullMarked;
