/** A person's whole file, to be handed to the person. */
@NullMarked
package be.capas.query.export;

import org.jspecify.annotations.NullMarked;
