/** How the sender of a handoff learns that the thread is in danger. Pure. */
@NullMarked
package be.capas.notification.partneranswer;

import org.jspecify.annotations.NullMarked;
