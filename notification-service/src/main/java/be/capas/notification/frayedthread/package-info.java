/** How whoever holds a thread learns that it frays, breaks or is steady again. Pure. */
@NullMarked
package be.capas.notification.frayedthread;

import org.jspecify.annotations.NullMarked;
