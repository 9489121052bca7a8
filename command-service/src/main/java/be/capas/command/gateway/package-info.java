/** The way from a request to the streams that decide, within one transaction. */
@NullMarked
package be.capas.command.gateway;

import org.jspecify.annotations.NullMarked;
