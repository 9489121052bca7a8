/** The directory of partner services, with what they can take. */
@NullMarked
package be.capas.query.directory;

import org.jspecify.annotations.NullMarked;
