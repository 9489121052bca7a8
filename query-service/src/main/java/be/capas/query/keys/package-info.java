/**
 * The keys that sealed values are opened with where they are answered; the command-service has
 * them.
 */
@NullMarked
package be.capas.query.keys;

import org.jspecify.annotations.NullMarked;
