/** Requests that are wrong in one way or several, made from the documents of OpenAPI and a seed. */
@NullMarked
package be.capas.scenario.odd;

import org.jspecify.annotations.NullMarked;
