package be.capas.contract.id;

import java.util.UUID;

/** The id of a stream: opaque, says nothing of the person. Version 7 where we choose it. */
public sealed interface Id
    permits PersonId,
        AccompanimentId,
        CrisisId,
        HandoffId,
        PartnerServiceId,
        SupportRequestId,
        TrainingId,
        OnCallId {
  UUID value();
}
