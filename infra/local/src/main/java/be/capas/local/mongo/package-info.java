/** A server for the MongoDB protocol inside this JVM, with its data in a file. */
@NullMarked
package be.capas.local.mongo;

import org.jspecify.annotations.NullMarked;
