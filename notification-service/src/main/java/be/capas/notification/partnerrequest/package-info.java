/** How a partner service learns that it is asked. Pure. */
@NullMarked
package be.capas.notification.partnerrequest;

import org.jspecify.annotations.NullMarked;
