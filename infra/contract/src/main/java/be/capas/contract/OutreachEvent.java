package be.capas.contract;

import be.capas.contract.accompaniment.CancelledBy;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.directory.PartnerKind;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.sealing.As;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can have happened between the person and those who go to them, besides the visit itself
 * ({@link AccompanimentEvent.OutreachVisitMade}). An interview that is missed is the cell's own; an
 * appointment that is missed ({@link HandoffEvent.AppointmentMissed}) is a partner's.
 */
public sealed interface OutreachEvent extends AccompanimentEvent {

  /**
   * A visit was planned. Visits are made without a plan, too.
   *
   * @param companions who else of the services is to come along
   */
  record OutreachVisitPlanned(
      AccompanimentId accompaniment,
      Instant at,
      VisitPlace place,
      List<ActorId> companions,
      boolean interpreter)
      implements OutreachEvent {
    public OutreachVisitPlanned {
      companions = List.copyOf(companions);
    }
  }

  /**
   * An interview took place. When, is the event's {@code occurredAt}.
   *
   * @param companions who else of the services took part
   */
  record InterviewHeld(
      AccompanimentId accompaniment,
      @Nullable VisitPlace place,
      List<ActorId> companions,
      boolean interpreter,
      @As(SealedField.INTERVIEW_NARRATIVE) @Nullable Sealed narrative)
      implements OutreachEvent {
    public InterviewHeld {
      companions = List.copyOf(companions);
    }
  }

  /**
   * The person did not come to an interview.
   *
   * @param at for when it was set
   */
  record InterviewMissed(
      AccompanimentId accompaniment,
      Instant at,
      @As(SealedField.INTERVIEW_REMARK) @Nullable Sealed remark)
      implements OutreachEvent {}

  /**
   * An interview was called off.
   *
   * @param at for when it was set, if that was said
   */
  record InterviewCancelled(
      AccompanimentId accompaniment,
      @Nullable Instant at,
      CancelledBy cancelledBy,
      @As(SealedField.INTERVIEW_REMARK) @Nullable Sealed remark)
      implements OutreachEvent {}

  /**
   * Somebody went with the person to a service: one of care, of mutual aid, an office.
   *
   * @param partner which one, where it is in the directory
   */
  record ServiceAccompanied(
      AccompanimentId accompaniment,
      PartnerKind kind,
      @Nullable PartnerId partner,
      List<ActorId> companions,
      boolean interpreter,
      @As(SealedField.SERVICE_REMARK) @Nullable Sealed remark)
      implements OutreachEvent {
    public ServiceAccompanied {
      companions = List.copyOf(companions);
    }
  }
}
