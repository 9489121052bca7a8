/**
 * Makes the document of OpenAPI 3.1 of a service from its controllers, their records and what is
 * written about them in the sources; no service runs for it.
 */
@NullMarked
package be.capas.platform.apidoc;

import org.jspecify.annotations.NullMarked;
