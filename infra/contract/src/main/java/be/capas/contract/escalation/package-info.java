/** Whom to page after whom when nobody answers a crisis. Pure. */
@NullMarked
package be.capas.contract.escalation;

import org.jspecify.annotations.NullMarked;
