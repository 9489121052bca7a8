package be.capas.command.accompaniment.domain;

import be.capas.command.rule.Act;
import be.capas.command.rule.Command;
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
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PersonId;
import be.capas.contract.sealing.Sealed;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked of an accompaniment. */
public sealed interface AccompanimentCommand extends Command
    permits AccompanimentCommand.RequestHelp,
        AccompanimentCommand.AssignHolder,
        AccompanimentCommand.TransferHolder,
        AccompanimentCommand.ReturnHolder,
        AccompanimentCommand.RecordVisit,
        AccompanimentCommand.RecordLinkRestored,
        AccompanimentCommand.Reorient,
        AccompanimentCommand.Rebalance,
        AccompanimentCommand.Close,
        AccompanimentCommand.Reopen,
        PlanningCommand,
        OutreachCommand,
        ContactCommand {
  AccompanimentId accompaniment();

  @Override
  default AccompanimentId target() {
    return accompaniment();
  }

  /**
   * Flag a person: opens an accompaniment, or joins the open one. After its end it is refused
   * ({@code not-open}); the caller then asks again under a new id.
   *
   * @param holder who holds the thread from now on if this opens one: whoever flags
   */
  record RequestHelp(
      AccompanimentId accompaniment,
      PersonId person,
      AntennaId antenna,
      HelpSource source,
      Set<HelpReason> reasons,
      @Nullable Sealed narrative,
      @Nullable Triage triage,
      Holder holder,
      Act act)
      implements AccompanimentCommand {
    @Override
    public boolean isForEveryAntenna() {
      return true;
    }

    public RequestHelp {
      reasons = Set.copyOf(reasons);
    }
  }

  /**
   * Give the thread to somebody of the cell or an antenna. Told late, it takes the thread from
   * nobody who has taken it since.
   */
  record AssignHolder(AccompanimentId accompaniment, Holder holder, Act act)
      implements AccompanimentCommand {}

  /**
   * Give the thread to a partner that has met the person. Follows from {@code ThreadTransferred},
   * so it is never refused: once the accompaniment has ended, or when asked again, nothing happens.
   */
  record TransferHolder(
      AccompanimentId accompaniment, PartnerId partner, HandoffId handoff, Act act)
      implements AccompanimentCommand {}

  /**
   * Take the thread back to whoever of the cell held it last, where it is still with this partner
   * by this handoff. Follows from {@code ThreadReturned}, so it is never refused.
   */
  record ReturnHolder(AccompanimentId accompaniment, PartnerId partner, HandoffId handoff, Act act)
      implements AccompanimentCommand {}

  /** Record an outreach visit, planned or not. */
  record RecordVisit(
      AccompanimentId accompaniment,
      VisitPlace place,
      VisitOutcome outcome,
      List<ActorId> companions,
      boolean interpreter,
      @Nullable Sealed narrative,
      Act act)
      implements AccompanimentCommand {
    public RecordVisit {
      companions = List.copyOf(companions);
    }
  }

  /** Record that an isolated person has somebody again. */
  record RecordLinkRestored(
      AccompanimentId accompaniment, LinkKind kind, @Nullable Sealed with, Act act)
      implements AccompanimentCommand {}

  /** End it by reorientation to the partner that holds the thread by this handoff. */
  record Reorient(AccompanimentId accompaniment, PartnerId partner, HandoffId handoff, Act act)
      implements AccompanimentCommand {}

  /** End it since the situation is back in balance. */
  record Rebalance(AccompanimentId accompaniment, @Nullable Sealed remark, Act act)
      implements AccompanimentCommand {}

  /** End it. */
  record Close(AccompanimentId accompaniment, CloseReason reason, Act act)
      implements AccompanimentCommand {}

  /**
   * Go on with what had ended.
   *
   * @param holder who holds the thread from now on
   * @param running which accompaniment is open for the person, if one is; asked for alone with the
   *     person, so that it is still so when this is decided
   */
  record Reopen(
      AccompanimentId accompaniment,
      ReopenReason reason,
      Holder holder,
      @Nullable AccompanimentId running,
      Act act)
      implements AccompanimentCommand {}
}
