/** The fil rouge over HTTP. */
@NullMarked
package be.capas.query.filrouge.web;

import org.jspecify.annotations.NullMarked;
