/**
 * How events become documents of a view: the view, its document, and the guard that loses nothing.
 */
@NullMarked
package be.capas.query.feed;

import org.jspecify.annotations.NullMarked;
