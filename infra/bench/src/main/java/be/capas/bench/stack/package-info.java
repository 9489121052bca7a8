/** What is measured: the stack and the services as processes of their own. */
@NullMarked
package be.capas.bench.stack;

import org.jspecify.annotations.NullMarked;
