/** All that was recorded about a person, whole: the base of timeline and history. */
@NullMarked
package be.capas.query.journal;

import org.jspecify.annotations.NullMarked;
