/** Who is told when a notice did not reach its recipient. Pure. */
@NullMarked
package be.capas.notification.undelivered;

import org.jspecify.annotations.NullMarked;
