package be.capas.command.gateway;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;

/**
 * Something that must hold from the moment an event does: runs in the event's transaction, after it
 * was stored and before the commit. An exception undoes the whole request.
 */
@FunctionalInterface
public interface Follower {
  void follow(Recorded<CapasEvent> recorded);
}
