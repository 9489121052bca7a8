/** What happens on the day, in order. */
@NullMarked
package be.capas.scenario.script;

import org.jspecify.annotations.NullMarked;
