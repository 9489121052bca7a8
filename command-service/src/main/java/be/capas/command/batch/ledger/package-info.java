/** Keeps, beside the events, what commands recorded offline were answered. */
@NullMarked
package be.capas.command.batch.ledger;

import org.jspecify.annotations.NullMarked;
