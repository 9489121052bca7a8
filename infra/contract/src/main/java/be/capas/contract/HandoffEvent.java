package be.capas.contract;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.handoff.DeclineReason;
import be.capas.contract.handoff.ReturnReason;
import be.capas.contract.handoff.SharingBasis;
import be.capas.contract.handoff.WithdrawReason;
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

  /**
   * The partner would take the person, and cannot yet. It has not accepted: the sender may ask
   * others.
   *
   * @param expectedWaitDays until it can; absent where nobody can say
   */
  record HandoffWaitlisted(HandoffId handoff, @Nullable Integer expectedWaitDays)
      implements HandoffEvent {}

  /**
   * The partner did not answer in time. A late answer still counts: nobody is turned away for the
   * clock.
   *
   * @param answerDue by when it was expected
   */
  record HandoffExpired(HandoffId handoff, Instant answerDue) implements HandoffEvent {}

  /** The sender takes it back. */
  record HandoffWithdrawn(HandoffId handoff, WithdrawReason reason) implements HandoffEvent {}

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

  /** The partner, which held the thread, gives it back: to the sender's side. */
  record ThreadReturned(
      HandoffId handoff,
      PersonId person,
      AccompanimentId accompaniment,
      PartnerId partner,
      ReturnReason reason,
      @As(SealedField.HANDOFF_REMARK) @Nullable Sealed remark)
      implements HandoffEvent {}

  /** The partner had accepted, and gives up before it has met the person: nothing moved. */
  record HandoffBroken(
      HandoffId handoff,
      ReturnReason reason,
      @As(SealedField.HANDOFF_REMARK) @Nullable Sealed remark)
      implements HandoffEvent {}

  /**
   * The partner, a hospital mostly, lets the person go home.
   *
   * @param at when it does or did
   * @param contactDue by when somebody must have met the person
   */
  record DischargeAnnounced(
      HandoffId handoff,
      Instant at,
      Instant contactDue,
      @As(SealedField.HANDOFF_REMARK) @Nullable Sealed remark)
      implements HandoffEvent {}
}
