/** Personal content as rules, events, topics and views carry it: unreadable. */
@NullMarked
package be.capas.contract.sealing;

import org.jspecify.annotations.NullMarked;
