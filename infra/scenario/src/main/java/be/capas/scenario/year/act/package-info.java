/** What happens to somebody in the year. */
@NullMarked
package be.capas.scenario.year.act;

import org.jspecify.annotations.NullMarked;
