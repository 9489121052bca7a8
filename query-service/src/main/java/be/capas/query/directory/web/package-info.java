/** The directory over REST. */
@NullMarked
package be.capas.query.directory.web;

import org.jspecify.annotations.NullMarked;
