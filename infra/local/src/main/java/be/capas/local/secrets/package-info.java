/** Files that only their owner may read. */
@NullMarked
package be.capas.local.secrets;

import org.jspecify.annotations.NullMarked;
