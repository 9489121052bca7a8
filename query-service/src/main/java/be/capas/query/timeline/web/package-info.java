/** The timeline over HTTP. */
@NullMarked
package be.capas.query.timeline.web;

import org.jspecify.annotations.NullMarked;
