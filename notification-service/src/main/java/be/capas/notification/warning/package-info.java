/** What is wrong with who will be on call and how they are reached, while there is time. */
@NullMarked
package be.capas.notification.warning;

import org.jspecify.annotations.NullMarked;
