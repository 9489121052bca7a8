/** The view of the red thread: the facts of each person, kept for being judged when asked. */
@NullMarked
package be.capas.query.filrouge;

import org.jspecify.annotations.NullMarked;
