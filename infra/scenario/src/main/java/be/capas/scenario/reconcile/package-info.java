/** Whether what was acknowledged is what is stored, relayed, shown and told: no less, no more. */
@NullMarked
package be.capas.scenario.reconcile;

import org.jspecify.annotations.NullMarked;
