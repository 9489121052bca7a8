/** What the machine room sees: traces, one line per request, the settings of health and metrics. */
@NullMarked
package be.capas.platform.observe;

import org.jspecify.annotations.NullMarked;
