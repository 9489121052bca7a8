/**
 * What a document of OpenAPI must not take back once it was released. A gate that lets a break pass
 * is worse than none, so each of its rules has a counter-example.
 */
@NullMarked
package be.capas.platform.released;

import org.jspecify.annotations.NullMarked;
