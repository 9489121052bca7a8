/** Words about partner services. */
@NullMarked
package be.capas.contract.directory;

import org.jspecify.annotations.NullMarked;
