/** What was told, to whom, when, and with what answer. Survives any crash and any redelivery. */
@NullMarked
package be.capas.notification.ledger;

import org.jspecify.annotations.NullMarked;
