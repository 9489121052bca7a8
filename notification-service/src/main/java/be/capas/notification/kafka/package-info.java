/** The loop that feeds the ledger from the topic of events. */
@NullMarked
package be.capas.notification.kafka;

import org.jspecify.annotations.NullMarked;
