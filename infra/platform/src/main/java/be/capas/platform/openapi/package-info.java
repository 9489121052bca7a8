/** The document of each service: what it takes and answers, for programs to read. */
@NullMarked
package be.capas.platform.openapi;

import org.jspecify.annotations.NullMarked;
