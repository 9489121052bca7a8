/** What every request has in common: who asks, whether it was asked before, what is answered. */
@NullMarked
package be.capas.command.edge;

import org.jspecify.annotations.NullMarked;
