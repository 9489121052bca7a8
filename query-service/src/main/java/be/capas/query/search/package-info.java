/** Asks the command-service who it is that somebody looks for; only there people can be found. */
@NullMarked
package be.capas.query.search;

import org.jspecify.annotations.NullMarked;
