/** Reading what services send as it happens. */
@NullMarked
package be.capas.platform.stream;

import org.jspecify.annotations.NullMarked;
