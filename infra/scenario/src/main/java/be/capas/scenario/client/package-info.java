/** The public interface as a patient client sees it. */
@NullMarked
package be.capas.scenario.client;

import org.jspecify.annotations.NullMarked;
