/** Holds answers to the document of the service that gave them. */
@NullMarked
package be.capas.platform.conformance;

import org.jspecify.annotations.NullMarked;
