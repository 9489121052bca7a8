/** Notes that partners did not answer in time. */
@NullMarked
package be.capas.command.handoff.expiry;

import org.jspecify.annotations.NullMarked;
