/** The rules of a handoff to a partner service. */
@NullMarked
package be.capas.command.handoff.domain;

import org.jspecify.annotations.NullMarked;
