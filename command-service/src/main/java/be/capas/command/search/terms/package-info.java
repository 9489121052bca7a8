/** By what people are found: what of an identity is compared, in the one form it is compared in. */
@NullMarked
package be.capas.command.search.terms;

import org.jspecify.annotations.NullMarked;
