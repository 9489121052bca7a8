/** The programme of trainings, and who takes part. */
@NullMarked
package be.capas.query.training;

import org.jspecify.annotations.NullMarked;
