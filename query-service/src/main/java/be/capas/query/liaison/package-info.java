/** Handoffs one by one, for partners and for the cell. */
@NullMarked
package be.capas.query.liaison;

import org.jspecify.annotations.NullMarked;
