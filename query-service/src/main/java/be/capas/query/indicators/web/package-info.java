/** The figures of the cell over HTTP, and as a table to hand on. */
@NullMarked
package be.capas.query.indicators.web;

import org.jspecify.annotations.NullMarked;
