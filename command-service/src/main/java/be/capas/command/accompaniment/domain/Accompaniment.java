package be.capas.command.accompaniment.domain;

import static be.capas.command.rule.Reason.NOT_OPEN;
import static be.capas.command.rule.Reason.UNKNOWN_ACCOMPANIMENT;

import be.capas.command.accompaniment.domain.AccompanimentCommand.AssignHolder;
import be.capas.command.accompaniment.domain.AccompanimentCommand.Close;
import be.capas.command.accompaniment.domain.AccompanimentCommand.Rebalance;
import be.capas.command.accompaniment.domain.AccompanimentCommand.RecordLinkRestored;
import be.capas.command.accompaniment.domain.AccompanimentCommand.RecordVisit;
import be.capas.command.accompaniment.domain.AccompanimentCommand.Reopen;
import be.capas.command.accompaniment.domain.AccompanimentCommand.Reorient;
import be.capas.command.accompaniment.domain.AccompanimentCommand.RequestHelp;
import be.capas.command.accompaniment.domain.AccompanimentCommand.ReturnHolder;
import be.capas.command.accompaniment.domain.AccompanimentCommand.TransferHolder;
import be.capas.command.accompaniment.domain.Ended.Closed;
import be.capas.command.accompaniment.domain.Ended.Rebalanced;
import be.capas.command.accompaniment.domain.Ended.Reoriented;
import be.capas.command.accompaniment.domain.Open.Reopened;
import be.capas.command.accompaniment.domain.Open.Requested;
import be.capas.command.rule.Rejected;
import be.capas.command.rule.StreamState;
import be.capas.contract.AccompanimentEvent;
import be.capas.contract.AccompanimentEvent.AccompanimentClosed;
import be.capas.contract.AccompanimentEvent.AccompanimentReopened;
import be.capas.contract.AccompanimentEvent.HelpRequestRepeated;
import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.AccompanimentEvent.HolderAssigned;
import be.capas.contract.AccompanimentEvent.LinkRestored;
import be.capas.contract.AccompanimentEvent.OutreachVisitMade;
import be.capas.contract.AccompanimentEvent.PersonReoriented;
import be.capas.contract.AccompanimentEvent.SituationRebalanced;
import be.capas.contract.ContactEvent;
import be.capas.contract.OutreachEvent;
import be.capas.contract.PlanningEvent;
import be.capas.contract.RelayEvent;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules of an accompaniment. While it is open, somebody holds the thread. */
public sealed interface Accompaniment extends StreamState
    permits Accompaniment.Unknown, Open, Ended {
  /** Nobody asked for help under this id. */
  record Unknown() implements Accompaniment {
    @Override
    public @Nullable OrganisationId organisation() {
      return null;
    }

    @Override
    public @Nullable PersonId person() {
      return null;
    }
  }

  /** Where every accompaniment starts. */
  Accompaniment INITIAL = new Unknown();

  /** What follows from a command; throws {@link Rejected} if nothing may. */
  static List<AccompanimentEvent> decide(
      AccompanimentCommand command, Accompaniment state, Instant now) {
    command.act().checkAgainst(state, UNKNOWN_ACCOMPANIMENT, now);
    return switch (state) {
      case Unknown _ -> beginning(command);
      case Open open -> Running.decide(command, open, now);
      case Ended ended -> afterTheEnd(command, ended, now);
    };
  }

  /**
   * What a fact makes of a state.
   *
   * @param at when it happened
   */
  static Accompaniment evolve(Accompaniment state, AccompanimentEvent event, Instant at) {
    return switch (event) {
      case HelpRequested e -> new Requested(Course.of(e));
      case HelpRequestRepeated _, OutreachVisitMade _, LinkRestored _, ContactEvent _ -> state;
      case HolderAssigned e -> ifOpen(state, open -> open.with(it -> it.heldFrom(e, at)));
      case PlanningEvent e -> ifOpen(state, open -> Planning.evolve(open, e));
      case OutreachEvent e -> ifOpen(state, open -> Outreach.evolve(open, e));
      case RelayEvent e -> ifOpen(state, open -> open.with(it -> it.with(it.relays().with(e))));
      case SituationRebalanced _ -> ifOpen(state, open -> new Rebalanced(open.course(), at));
      case PersonReoriented _ -> ifOpen(state, open -> new Reoriented(open.course(), at));
      case AccompanimentClosed _ -> ifOpen(state, open -> new Closed(open.course(), at));
      // Who holds the thread is the event that follows; nobody of before is asked meanwhile.
      case AccompanimentReopened _ ->
          state instanceof Ended ended ? new Reopened(ended.course()) : state;
    };
  }

  private static Accompaniment ifOpen(Accompaniment state, Function<Open, Accompaniment> change) {
    return state instanceof Open open ? change.apply(open) : state;
  }

  private static List<AccompanimentEvent> beginning(AccompanimentCommand command) {
    return switch (command) {
      case RequestHelp c -> Running.opened(c);
      case AssignHolder _,
          TransferHolder _,
          ReturnHolder _,
          RecordVisit _,
          RecordLinkRestored _,
          PlanningCommand _,
          OutreachCommand _,
          ContactCommand _,
          Rebalance _,
          Reorient _,
          Close _,
          Reopen _ ->
          throw Rejected.unknown(UNKNOWN_ACCOMPANIMENT);
    };
  }

  private static List<AccompanimentEvent> afterTheEnd(
      AccompanimentCommand command, Ended ended, Instant now) {
    return switch (command) {
      case Reopen c -> Reopening.decide(c, ended, now);
      // The fact came late; there is no thread left to hold.
      case TransferHolder _, ReturnHolder _ -> List.of();
      case RequestHelp _,
          AssignHolder _,
          RecordVisit _,
          RecordLinkRestored _,
          PlanningCommand _,
          OutreachCommand _,
          ContactCommand _,
          Rebalance _,
          Reorient _,
          Close _ ->
          throw new Rejected(NOT_OPEN, "This accompaniment has ended.");
    };
  }
}
