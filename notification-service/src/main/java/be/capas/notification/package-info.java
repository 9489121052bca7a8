@NullMarked
package be.capas.notification;

import org.jspecify.annotations.NullMarked;
