/** What the events prove about a person's thread, before anybody judges it. */
@NullMarked
package be.capas.contract.filrouge.facts;

import org.jspecify.annotations.NullMarked;
