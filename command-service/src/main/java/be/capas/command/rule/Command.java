package be.capas.command.rule;

import be.capas.contract.id.Id;

/** Somebody wants something to happen to one stream. Each aggregate seals its own. */
public interface Command {
  /** The stream that decides. */
  Id target();

  /** Who wants it, and when it happened. */
  Act act();

  /**
   * Whether a worker of any antenna may ask for it, whosever person it is about: alarms and
   * requests for help are never refused (law 8).
   */
  default boolean isForEveryAntenna() {
    return false;
  }
}
