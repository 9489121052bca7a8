/**
 * A register that a service kept until now, moved in: files of lines are read, each row becomes the
 * command that somebody at a desk would have sent, and a report says what became of each.
 */
@NullMarked
package be.capas.command.register;

import org.jspecify.annotations.NullMarked;
