/** Handoffs over HTTP: each partner's own, and all of them for the cell. */
@NullMarked
package be.capas.query.liaison.web;

import org.jspecify.annotations.NullMarked;
