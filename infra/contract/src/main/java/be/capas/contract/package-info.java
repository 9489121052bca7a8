/** The shared language of CAPAS: events, ids, value types and their wire names. Knows only Java. */
@NullMarked
package be.capas.contract;

import org.jspecify.annotations.NullMarked;
