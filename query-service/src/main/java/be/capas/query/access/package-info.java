/** Who may see whose file, and which classes of content are opened to whom. */
@NullMarked
package be.capas.query.access;

import org.jspecify.annotations.NullMarked;
