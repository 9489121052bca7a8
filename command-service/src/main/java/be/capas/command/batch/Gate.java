package be.capas.command.batch;

import java.util.Optional;

/** Whether there is room for one more command now; alarms are not asked. */
@FunctionalInterface
public interface Gate {
  /** The same before anything is looked up for it: nothing is spent on what is not reached. */
  default Optional<Reply> refuseUnseen(Item item) {
    return Optional.empty();
  }

  /** Why not now, if so: an answer that is not for good. */
  Optional<Reply> refuse(Item item);
}
