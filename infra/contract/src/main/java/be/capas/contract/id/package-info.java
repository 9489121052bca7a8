/** Typed ids: one type for each thing that can be named. */
@NullMarked
package be.capas.contract.id;

import org.jspecify.annotations.NullMarked;
