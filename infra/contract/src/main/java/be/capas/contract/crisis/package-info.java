/** Values of a crisis. */
@NullMarked
package be.capas.contract.crisis;

import org.jspecify.annotations.NullMarked;
