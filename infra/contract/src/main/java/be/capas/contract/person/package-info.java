/** Values of a person's file. */
@NullMarked
package be.capas.contract.person;

import org.jspecify.annotations.NullMarked;
