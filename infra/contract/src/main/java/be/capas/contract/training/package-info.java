/** Values of the training of staff. */
@NullMarked
package be.capas.contract.training;

import org.jspecify.annotations.NullMarked;
