/** The red thread: who holds it, is it steady, and why. */
@NullMarked
package be.capas.contract.filrouge;

import org.jspecify.annotations.NullMarked;
