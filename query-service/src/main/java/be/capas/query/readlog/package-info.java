/**
 * Every read of a person's file is written down before the answer leaves (law 5), and an answer
 * whose reads cannot be written down is not given.
 */
@NullMarked
package be.capas.query.readlog;

import org.jspecify.annotations.NullMarked;
