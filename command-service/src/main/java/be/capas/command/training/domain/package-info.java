/** The rules of the training of staff. */
@NullMarked
package be.capas.command.training.domain;

import org.jspecify.annotations.NullMarked;
