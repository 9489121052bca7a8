package be.capas.contract;

import be.capas.contract.accompaniment.CloseReason;
import be.capas.contract.accompaniment.HelpReason;
import be.capas.contract.accompaniment.HelpSource;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.accompaniment.LinkKind;
import be.capas.contract.accompaniment.ReopenReason;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.crisis.Triage;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PersonId;
import be.capas.contract.sealing.As;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can have happened in an accompaniment. */
public sealed interface AccompanimentEvent extends CapasEvent
    permits AccompanimentEvent.HelpRequested,
        AccompanimentEvent.HelpRequestRepeated,
        AccompanimentEvent.HolderAssigned,
        AccompanimentEvent.OutreachVisitMade,
        AccompanimentEvent.LinkRestored,
        AccompanimentEvent.PersonReoriented,
        AccompanimentEvent.SituationRebalanced,
        AccompanimentEvent.AccompanimentClosed,
        AccompanimentEvent.AccompanimentReopened,
        PlanningEvent,
        OutreachEvent,
        ContactEvent,
        RelayEvent {
  AccompanimentId accompaniment();

  @Override
  default AccompanimentId stream() {
    return accompaniment();
  }

  /** Somebody asked for help, and no accompaniment was open: this opens one. */
  record HelpRequested(
      AccompanimentId accompaniment,
      PersonId person,
      OrganisationId organisation,
      AntennaId antenna,
      HelpSource source,
      Set<HelpReason> reasons,
      @As(SealedField.HELP_NARRATIVE) @Nullable Sealed narrative,
      @Nullable Triage triage)
      implements AccompanimentEvent {
    public HelpRequested {
      reasons = Ordered.copy(reasons);
    }
  }

  /** Somebody asked again while one is open: the request joined it. */
  record HelpRequestRepeated(
      AccompanimentId accompaniment,
      HelpSource source,
      Set<HelpReason> reasons,
      @As(SealedField.HELP_NARRATIVE) @Nullable Sealed narrative,
      @Nullable Triage triage)
      implements AccompanimentEvent {
    public HelpRequestRepeated {
      reasons = Ordered.copy(reasons);
    }
  }

  /**
   * Somebody became accountable for the thread.
   *
   * @param handoff the handoff that it follows from, if any
   */
  record HolderAssigned(AccompanimentId accompaniment, Holder holder, @Nullable HandoffId handoff)
      implements AccompanimentEvent {}

  /**
   * A worker went to where the person lives or is. When it took place is the event's {@code
   * occurredAt}.
   *
   * @param companions who else of the services came along
   */
  record OutreachVisitMade(
      AccompanimentId accompaniment,
      VisitPlace place,
      VisitOutcome outcome,
      List<ActorId> companions,
      boolean interpreter,
      @As(SealedField.VISIT_NARRATIVE) @Nullable Sealed narrative)
      implements AccompanimentEvent {
    public OutreachVisitMade {
      companions = List.copyOf(companions);
    }
  }

  /** An isolated person was linked to somebody again. */
  record LinkRestored(
      AccompanimentId accompaniment,
      LinkKind kind,
      @As(SealedField.LINK_WITH) @Nullable Sealed with)
      implements AccompanimentEvent {}

  /** The accompaniment ended by reorientation to the mental-health sector. */
  record PersonReoriented(AccompanimentId accompaniment, PartnerId partner, HandoffId handoff)
      implements AccompanimentEvent {}

  /** The accompaniment ended because the situation is back in balance. */
  record SituationRebalanced(
      AccompanimentId accompaniment, @As(SealedField.REBALANCE_REMARK) @Nullable Sealed remark)
      implements AccompanimentEvent {}

  /** The accompaniment ended. */
  record AccompanimentClosed(AccompanimentId accompaniment, CloseReason reason)
      implements AccompanimentEvent {}

  /** It had ended and goes on. Who holds the thread is the event that follows. */
  record AccompanimentReopened(AccompanimentId accompaniment, ReopenReason reason)
      implements AccompanimentEvent {}
}
