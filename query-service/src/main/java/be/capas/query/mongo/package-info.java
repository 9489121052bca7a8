/** The views in MongoDB: one document for every key, in one collection for every generation. */
@NullMarked
package be.capas.query.mongo;

import org.jspecify.annotations.NullMarked;
