/** The read log over HTTP. */
@NullMarked
package be.capas.query.accesslog.web;

import org.jspecify.annotations.NullMarked;
