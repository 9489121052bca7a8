package be.capas.command.batch;

import java.util.Optional;

/** Whether there is room for one more command now; alarms are not asked. */
@FunctionalInterface
public interface Gate {
  /** Why not now, if so: an answer that is not for good. */
  Optional<Reply> refuse(Item item);
}
