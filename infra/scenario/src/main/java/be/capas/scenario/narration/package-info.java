/** What the scenario tells on the console; never a person's name or words. */
@NullMarked
package be.capas.scenario.narration;

import org.jspecify.annotations.NullMarked;
