/** Taking a crisis from the page itself. */
@NullMarked
package be.capas.notification.claim;

import org.jspecify.annotations.NullMarked;
