/** The rules of a crisis: raised, claimed, answered, brought to rest. */
@NullMarked
package be.capas.command.crisis.domain;

import org.jspecify.annotations.NullMarked;
