package be.capas.notification;

import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.DEADLINES;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;

import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent.CrisisClaimed;
import be.capas.contract.CrisisEvent.CrisisRaised;
import be.capas.contract.CrisisEvent.CrisisReportedAgain;
import be.capas.contract.HandoffEvent.HandoffProposed;
import be.capas.contract.HandoffEvent.HandoffSent;
import be.capas.contract.Recorded;
import be.capas.contract.Samples;
import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.crisis.Triage;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.handoff.SecrecyStatus;
import be.capas.contract.handoff.SharingBasis;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.PartnerId;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** Events of crises and handoffs of their own, recorded now. */
public record Events(Clock clock) {
  public Recorded<CapasEvent> raised(CrisisId crisis) {
    var triage = new Triage(Urgency.P1, null, "capas-2026.1");
    return recorded(
        new CrisisRaised(
            crisis,
            ORGANISATION,
            PERSON,
            null,
            CrisisKind.OTHER,
            triage,
            DEADLINES,
            DangerTo.UNKNOWN,
            null,
            null,
            null),
        0);
  }

  public Recorded<CapasEvent> again(CrisisId crisis, long sequence) {
    var triage = new Triage(Urgency.P1, null, "capas-2026.1");
    var event =
        new CrisisReportedAgain(crisis, CrisisKind.OTHER, triage, DangerTo.UNKNOWN, null, null);
    return recorded(event, sequence);
  }

  public Recorded<CapasEvent> claimed(CrisisId crisis, long sequence) {
    return recorded(new CrisisClaimed(crisis, Given.ADULT, null), sequence);
  }

  public Recorded<CapasEvent> proposed(HandoffId handoff) {
    return proposed(handoff, PARTNER);
  }

  public Recorded<CapasEvent> proposed(HandoffId handoff, PartnerId partner) {
    return recorded(
        new HandoffProposed(
            handoff, ORGANISATION, PERSON, ACCOMPANIMENT, partner, Urgency.P3, null, null),
        0);
  }

  public Recorded<CapasEvent> sent(HandoffId handoff) {
    return sent(handoff, new SharingBasis.SharedSecrecy(SecrecyStatus.HEALTH_PROFESSIONAL));
  }

  public Recorded<CapasEvent> sent(HandoffId handoff, SharingBasis basis) {
    var due = clock.instant().plusSeconds(172_800);
    return recorded(new HandoffSent(handoff, basis, Set.of(), due), 1);
  }

  public Recorded<CapasEvent> recorded(CapasEvent event, long sequence) {
    return Samples.recorded(event, sequence, clock.instant(), clock.instant());
  }

  /** The same event, from a request with this trace. */
  public static Recorded<CapasEvent> traced(Recorded<CapasEvent> it, String traceparent) {
    return new Recorded<>(
        it.id(),
        it.event(),
        it.sequence(),
        it.organisation(),
        it.person(),
        it.by(),
        it.occurredAt(),
        it.recordedAt(),
        it.correlationId(),
        it.causationId(),
        traceparent);
  }

  public static CrisisId crisis() {
    return new CrisisId(UUID.randomUUID());
  }

  public static HandoffId handoff() {
    return new HandoffId(UUID.randomUUID());
  }
}
