/** What a notice is, to whom it may go, and what must be remembered to decide it. Pure. */
@NullMarked
package be.capas.notification.notice;

import org.jspecify.annotations.NullMarked;
