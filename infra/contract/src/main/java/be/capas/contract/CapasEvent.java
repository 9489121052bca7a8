package be.capas.contract;

import be.capas.contract.id.Id;

/** Something that happened. A released event is never changed, only joined by a newer one. */
public sealed interface CapasEvent
    permits PersonEvent, AccompanimentEvent, CrisisEvent, HandoffEvent, OnCallEvent {

  /** The stream that the event belongs to. */
  Id stream();

  /** What that stream is about. */
  default StreamType streamType() {
    return StreamType.of(stream());
  }
}
