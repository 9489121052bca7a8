/** Commands over HTTP to a process of its own, as clients send them. */
@NullMarked
package be.capas.bench.http;

import org.jspecify.annotations.NullMarked;
