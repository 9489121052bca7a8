/** Commands at the gateway, and the scan of threads, in this JVM, without HTTP. */
@NullMarked
package be.capas.bench.gateway;

import org.jspecify.annotations.NullMarked;
