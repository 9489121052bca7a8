package be.capas.contract;

import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.Id;
import be.capas.contract.id.OnCallId;
import be.capas.contract.id.PersonId;

/** What a stream of events is about. */
public enum StreamType {
  PERSON,
  ACCOMPANIMENT,
  CRISIS,
  HANDOFF,
  /** Who is on call, and whom to page after whom: one for each organisation. */
  ONCALL;

  /** What the stream of this id is about. */
  public static StreamType of(Id stream) {
    return switch (stream) {
      case PersonId _ -> PERSON;
      case AccompanimentId _ -> ACCOMPANIMENT;
      case CrisisId _ -> CRISIS;
      case HandoffId _ -> HANDOFF;
      case OnCallId _ -> ONCALL;
    };
  }
}
