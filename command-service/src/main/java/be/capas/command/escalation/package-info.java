/** The escalation policy now in force, for whoever raises or judges a crisis. */
@NullMarked
package be.capas.command.escalation;

import org.jspecify.annotations.NullMarked;
