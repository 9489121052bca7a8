package be.capas.contract;

import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.Id;
import be.capas.contract.id.OnCallId;
import be.capas.contract.id.PartnerServiceId;
import be.capas.contract.id.PersonId;
import be.capas.contract.id.SupportRequestId;
import be.capas.contract.id.TrainingId;

/** What a stream of events is about. */
public enum StreamType {
  PERSON,
  ACCOMPANIMENT,
  CRISIS,
  HANDOFF,
  PARTNER_SERVICE,
  SUPPORT_REQUEST,
  TRAINING,
  /** Who is on call, and whom to page after whom: one for each organisation. */
  ONCALL;

  /** What the stream of this id is about. */
  public static StreamType of(Id stream) {
    return switch (stream) {
      case PersonId _ -> PERSON;
      case AccompanimentId _ -> ACCOMPANIMENT;
      case CrisisId _ -> CRISIS;
      case HandoffId _ -> HANDOFF;
      case PartnerServiceId _ -> PARTNER_SERVICE;
      case SupportRequestId _ -> SUPPORT_REQUEST;
      case TrainingId _ -> TRAINING;
      case OnCallId _ -> ONCALL;
    };
  }

  /**
   * Whether such a stream belongs to somebody's file, of a person whom nobody knows by name
   * included.
   */
  public boolean isOfAFile() {
    return switch (this) {
      case PERSON, ACCOMPANIMENT, CRISIS, HANDOFF -> true;
      case PARTNER_SERVICE, SUPPORT_REQUEST, TRAINING, ONCALL -> false;
    };
  }
}
