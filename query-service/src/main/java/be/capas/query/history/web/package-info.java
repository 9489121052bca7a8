/** The history over HTTP. */
@NullMarked
package be.capas.query.history.web;

import org.jspecify.annotations.NullMarked;
