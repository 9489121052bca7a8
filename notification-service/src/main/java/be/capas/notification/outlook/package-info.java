/** Tells the coordinators what is wrong with who will be on call, days before it matters. */
@NullMarked
package be.capas.notification.outlook;

import org.jspecify.annotations.NullMarked;
