/** Who is paged for a crisis. Pure. */
@NullMarked
package be.capas.notification.paging;

import org.jspecify.annotations.NullMarked;
