/** Who read what of whom: the read log as it can be asked. */
@NullMarked
package be.capas.query.accesslog;

import org.jspecify.annotations.NullMarked;
