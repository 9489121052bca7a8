/** What happened to a person, entry by entry. */
@NullMarked
package be.capas.query.timeline;

import org.jspecify.annotations.NullMarked;
