/** The partner services' side: they receive webhooks and answer through the public interface. */
@NullMarked
package be.capas.scenario.partner;

import org.jspecify.annotations.NullMarked;
