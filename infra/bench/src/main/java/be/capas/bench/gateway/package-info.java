/** Commands at the gateway, in this JVM, without HTTP. */
@NullMarked
package be.capas.bench.gateway;

import org.jspecify.annotations.NullMarked;
