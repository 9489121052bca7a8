/** What watches over a service from within, and is heard outside when all is well. */
@NullMarked
package be.capas.platform.watch;

import org.jspecify.annotations.NullMarked;
