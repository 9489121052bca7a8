/** What the cell may ask of the ledger. */
@NullMarked
package be.capas.notification.web;

import org.jspecify.annotations.NullMarked;
