/** Values of an accompaniment. */
@NullMarked
package be.capas.contract.accompaniment;

import org.jspecify.annotations.NullMarked;
