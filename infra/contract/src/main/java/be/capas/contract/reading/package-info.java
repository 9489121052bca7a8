/** That somebody read of a person's file: what the read log holds. */
@NullMarked
package be.capas.contract.reading;

import org.jspecify.annotations.NullMarked;
