/** The scan of the threads: time makes a thread fray without any event, so somebody has to look. */
@NullMarked
package be.capas.command.filrouge;

import org.jspecify.annotations.NullMarked;
