/** Values of a handoff to a partner service. */
@NullMarked
package be.capas.contract.handoff;

import org.jspecify.annotations.NullMarked;
