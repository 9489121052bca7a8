package be.capas.contract;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.handoff.DeclineReason;
import be.capas.contract.handoff.SharingBasis;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PersonId;
import be.capas.contract.sealing.As;
import be.capas.contract.sealing.DataClass;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can have happened to a handoff. */
public sealed interface HandoffEvent extends CapasEvent {
  HandoffId handoff();

  @Override
  default HandoffId stream() {
    return handoff();
  }

  /**
   * A partner service is to be asked.
   *
   * @param previous the attempt before this one for the same need: attempts form one chain
   */
  record HandoffProposed(
      HandoffId handoff,
      OrganisationId organisation,
      PersonId person,
      AccompanimentId accompaniment,
      PartnerId partner,
      Urgency urgency,
      @As(SealedField.HANDOFF_REQUEST) @Nullable Sealed request,
      @Nullable HandoffId previous)
      implements HandoffEvent {}

  /**
   * The partner was asked.
   *
   * @param basis the ground for sharing; version 1 had no more than its name
   * @param shared which classes of content are shared once accepted
   * @param answerDue by when an answer is expected
   */
  record HandoffSent(
      HandoffId handoff, SharingBasis basis, Set<DataClass> shared, Instant answerDue)
      implements HandoffEvent {
    public HandoffSent {
      shared = Ordered.copy(shared);
    }
  }

  /** The partner confirmed that it arrived; that is no acceptance. */
  record HandoffReceived(HandoffId handoff) implements HandoffEvent {}

  /** The partner will take the person. The sender still holds the thread. */
  record HandoffAccepted(HandoffId handoff) implements HandoffEvent {}

  /** The partner said no. */
  record HandoffDeclined(
      HandoffId handoff,
      DeclineReason reason,
      @As(SealedField.HANDOFF_REMARK) @Nullable Sealed remark)
      implements HandoffEvent {}

  /** A first appointment was set, or set again. */
  record FirstAppointmentSet(
      HandoffId handoff, Instant at, @As(SealedField.APPOINTMENT_PLACE) @Nullable Sealed place)
      implements HandoffEvent {}

  /** The person came. */
  record AppointmentKept(HandoffId handoff, Instant at) implements HandoffEvent {}

  /** The person did not come. */
  record AppointmentMissed(HandoffId handoff, Instant at) implements HandoffEvent {}

  /** Responsibility moved: the partner has met the person. */
  record ThreadTransferred(
      HandoffId handoff, PersonId person, AccompanimentId accompaniment, PartnerId partner)
      implements HandoffEvent {}
}
