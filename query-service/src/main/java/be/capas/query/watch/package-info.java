/** Health and metrics of the views. */
@NullMarked
package be.capas.query.watch;

import org.jspecify.annotations.NullMarked;
